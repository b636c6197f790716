/// The headers of a quoted mail as programs write them out above its words: From, Sent, To, Subject.
enum HeaderBlock {
    /// What a label names.
    enum Field {
        case from, date, to, copy, subject
    }

    /// Whether such a block begins at this line.
    ///
    /// It begins with the sender, or has one soon, and names so many different things at `least`, one of them the sender
    /// or the date; lines without a label go on from the one before.
    static func begins(at index: Int, in lines: [WrittenLine], least: Int) -> Bool {
        // A line below another label belongs to the block that began there, or that none began.
        guard lines[index].field != nil, index == 0 || lines[index - 1].field == nil else { return false }
        var found: Set<Field> = []
        var unlabelled = 0
        for line in lines[index...].prefix(14) {
            if let field = line.field {
                found.insert(field)
                unlabelled = 0
            } else {
                unlabelled += 1
                if unlabelled > 2 || (line.isEmpty && found.count >= least) { break }
            }
        }
        return found.contains(.from) && found.count >= least && (found.contains(.date) || found.contains(.subject))
    }

    static func field(of line: String) -> Field? {
        var line = line
        guard let colon = line.withUTF8({ $0.prefix(40).firstIndex(of: UInt8(ascii: ":")) }) else { return nil }
        let scalars = String(Substring(line.utf8.prefix(colon))).lowercased().unicodeScalars.filter {
            $0 != "*" && $0 != "\u{A0}"
        }
        let label = String(String.UnicodeScalarView(scalars)).trimmingMailSpace()
        return label.isEmpty ? nil : fields[label]
    }

    private static let fields: [String: Field] = [
        (
            Field.from,
            [
                "from", "von", "de", "da", "van", "fra", "från", "lähettäjä", "od", "kimden", "gönderen", "от",
                "от кого", "من", "feladó", "odesílatel", "发件人", "差出人", "寄件者", "από", "expéditeur", "remitente",
                "oddi wrth",
            ]
        ),
        (
            Field.date,
            [
                "sent", "date", "gesendet", "datum", "envoyé", "envoyé le", "enviado", "enviado el", "enviada em",
                "fecha", "data", "inviato", "verzonden", "sendt", "dato", "skickat", "lähetetty", "päivämäärä",
                "wysłano", "wysłane", "gönderildi", "gönderme tarihi", "tarih", "отправлено", "дата", "تم الإرسال",
                "أرسلت", "التاريخ", "elküldve", "dátum", "odesláno", "发送时间", "日期", "送信日時", "message du", "anfonwyd",
            ]
        ),
        (
            Field.to,
            [
                "to", "an", "à", "a", "para", "aan", "til", "till", "vastaanottaja", "do", "kime", "alıcı", "кому",
                "إلى", "címzett", "komu", "收件人", "宛先", "προς", "at",
            ]
        ),
        (
            Field.copy,
            [
                "cc", "copie", "copie à", "kopie", "kopi", "kopia", "bilgi", "копия", "نسخة", "másolat", "抄送", "dw",
                "kopio",
            ]
        ),
        (
            Field.subject,
            [
                "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "emne", "ämne", "aihe",
                "temat", "konu", "тема", "الموضوع", "tárgy", "předmět", "主题", "件名", "主旨", "θέμα", "sujet", "pwnc",
            ]
        ),
    ].reduce(into: [:]) { table, entry in
        for label in entry.1 { table[label] = entry.0 }
    }
}
