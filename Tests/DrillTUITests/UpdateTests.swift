import DrillTUI
import Testing

@Test func theLibraryIsAskedForOnce() {
    var model = AppModel(entry: .library)
    #expect(update(&model, .libraryLoaded(LibraryContents())) == [])
    #expect(model.library.contents == LibraryContents())
}
