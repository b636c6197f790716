import Web

extension OtherRoute {
    /// The question, as it is asked.
    var question: Phrase {
        switch self {
        case .appeal: "Is part of it a decision that you can appeal to the SEND Tribunal?"
        case .childProtection: "Is a child at risk of harm?"
        case .school: "Is part of it about what a school did?"
        case .dataProtection: "Is part of it about how your personal data was used?"
        case .childrenAct: "Is part of it about social care for a child?"
        case .overTwelveMonths: "Did you know of it more than 12 months ago?"
        }
    }

    /// What helps to answer it.
    var hint: Phrase {
        switch self {
        case .appeal: "For example: no assessment, no plan, or what a plan says about needs, help or a school."
        case .childProtection: "Harm means hurt, neglect or abuse."
        case .school: "A school, an academy or a nursery, not the council."
        case .dataProtection: "For example: data was shared, lost, wrong, or not given to you when you asked."
        case .childrenAct: "For example: a social worker, short breaks, care at home, or a child looked after."
        case .overTwelveMonths: "Count from the day you first knew."
        }
    }

    /// What follows from a yes.
    ///
    /// Sources: Local Government Act 1974 s.26(6)(a), 26B; SI 2006/1738; Data Protection Act 2018 s.164A; Education Act
    /// 2002 s.29. What the Ombudsman will do in a case, nobody can promise.
    var consequence: Phrase {
        switch self {
        case .appeal:
            "Take this part to the Tribunal. There is a time limit. The Ombudsman normally does not look at what can be appealed (Local Government Act 1974, section 26(6)(a))."
        case .childProtection:
            "Do not wait for a complaint. Call the council’s children’s social care now. In danger, call 999."
        case .school:
            "Take this part to the school. Each school has its own way to complain."
        case .dataProtection:
            "Send this part to whoever holds the data. They have 30 days to say that they have it. After that you can go to the Information Commissioner (ICO)."
        case .childrenAct:
            "This part has its own way, with three stages. Ask the council to deal with it under that procedure."
        case .overTwelveMonths:
            "Say in the letter why you could not complain before. Both the council and the Ombudsman may leave it if there is no good reason."
        }
    }
}
