/// Whether the head is signed, and by whom.
enum SignatureCheck {
    /// The check; `nil` where there is no signature and none is asked for.
    static func check(_ evidence: SessionEvidence, _ key: VerifyingKey?) -> EvidenceCheck? {
        guard let file = evidence.file, let signature = file.signature else {
            guard key != nil else { return nil }
            let reason =
                evidence.file == nil
                ? "a session of the journal carries no signature; an export may"
                : "the file is not signed"
            return EvidenceCheck(.signature, "there is none", findings: [Discrepancy(reason)])
        }
        guard let header = file.header else {
            return EvidenceCheck(
                .signature, "it cannot be checked", findings: [Discrepancy("the header is damaged")]
            )
        }
        guard let signer = VerifyingKey(in: signature) else {
            return EvidenceCheck(
                .signature, "it is damaged", findings: [Discrepancy("its public key is none")])
        }
        var findings: [Discrepancy] = []
        if !signer.verifies(signature, of: header.statement) {
            findings.append(Discrepancy("the signature is not one of the head by the key it names"))
        }
        if let key, key.name != signer.name {
            findings.append(
                Discrepancy("it is signed by the key \(signer.name), not by \(key.name)"))
        }
        let text =
            key == nil
            ? "the head is signed by the key that the file names, \(signer.name); "
                + "whose that is, --key tells"
            : "the head is signed by the key \(signer.name)"
        return EvidenceCheck(
            .signature, findings.isEmpty ? text : "the head is not signed as it has to be",
            findings: findings)
    }
}
