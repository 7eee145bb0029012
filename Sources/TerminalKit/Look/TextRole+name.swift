extension TextRole {
    /// The role as theme files name it: `focused-border`.
    package var name: String {
        String(describing: self).reduce(into: "") { name, character in
            name += character.isUppercase ? "-\(character.lowercased())" : String(character)
        }
    }
}
