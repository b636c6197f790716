import Kernel
import People

/// A group of the story.
enum StoryGroup: String, Sendable, CaseIterable {
    case forum = "Marlow Heath Parent Carer Forum"
    case kites = "Kite Parents"
    case send = "Council SEND service"
    case transport = "School transport team"
    case therapies = "Children's therapies (NHS)"
    case psychology = "Educational psychology service"
    case information = "Council information team"
    case youth = "Marlow Heath Youth Voice"

    var side: Side {
        switch self {
        case .forum, .kites: .families
        case .youth: .youngPeople
        case .send, .transport, .therapies, .psychology, .information: .services
        }
    }

    /// Where it is written to, and whose mails are its own.
    var addresses: [GroupAddress] {
        switch self {
        case .forum: [.mailbox("hello@heathforum.example"), .domain("heathforum.example")]
        case .kites: [.mailbox("hello@kiteparents.example"), .domain("kiteparents.example")]
        case .send: [.mailbox("send@marlowheath.example"), .domain("marlowheath.example")]
        case .transport:
            [.mailbox("schooltransport@marlowheath.example"), .domain("transport.marlowheath.example")]
        case .therapies: [.mailbox("therapies@heathnhs.example"), .domain("heathnhs.example")]
        case .psychology:
            [.mailbox("psychology@marlowheath.example"), .domain("psychology.marlowheath.example")]
        case .information: [.mailbox("information@marlowheath.example")]
        case .youth: [.mailbox("voice@heathyouth.example"), .domain("heathyouth.example")]
        }
    }
}

/// Somebody who writes or is written to; all are made up.
struct StoryPerson: Sendable {
    let name: String
    let address: String
    let group: StoryGroup?

    private init(_ name: String, _ address: String, _ group: StoryGroup? = nil) {
        self.name = name
        self.address = address
        self.group = group
    }

    // The forum, and the independent group with its two leads.
    static let forum = StoryPerson("Marlow Heath Parent Carer Forum", "hello@heathforum.example", .forum)
    static let idris = StoryPerson("Idris Wren", "idris@heathforum.example", .forum)
    static let bridget = StoryPerson("Bridget Oakes", "bridget@heathforum.example", .forum)
    static let kites = StoryPerson("Kite Parents", "hello@kiteparents.example", .kites)
    static let ros = StoryPerson("Ros Tennant", "ros@kiteparents.example", .kites)
    static let amina = StoryPerson("Amina Warsame", "amina@kiteparents.example", .kites)

    // Parent carers who write for themselves.
    static let zeynep = StoryPerson("Zeynep K.", "zeynep.k@postbox.example")
    static let hodan = StoryPerson("Hodan A.", "hodan.a@postbox.example")
    static let rania = StoryPerson("Rania S.", "rania.s@webmail.example")
    static let marcus = StoryPerson("Marcus L.", "marcus.l@webmail.example")
    static let gwen = StoryPerson("Gwen P.", "gwen.p@postbox.example")
    static let ela = StoryPerson("Ela W.", "ela.w@webmail.example")

    // Young people, with a worker beside them.
    static let youth = StoryPerson("Marlow Heath Youth Voice", "voice@heathyouth.example", .youth)
    static let mo = StoryPerson("Mo Fairley", "mo@heathyouth.example", .youth)
    static let devi = StoryPerson("Devi Larkin", "devi@heathyouth.example", .youth)

    // Services.
    static let send = StoryPerson("SEND service", "send@marlowheath.example", .send)
    static let dele = StoryPerson("Dele Marsh", "dele.marsh@marlowheath.example", .send)
    static let priya = StoryPerson("Priya Holm", "priya.holm@marlowheath.example", .send)
    static let ruth = StoryPerson("Ruth Calder", "ruth.calder@marlowheath.example", .send)
    static let anil = StoryPerson("Anil Dorsey", "anil.dorsey@marlowheath.example", .send)
    static let councillor = StoryPerson("Cllr Helen Ashcombe", "cllr.ashcombe@marlowheath.example", .send)
    static let complaints = StoryPerson("Complaints team", "complaints@marlowheath.example", .send)
    static let transport = StoryPerson("School transport", "schooltransport@marlowheath.example", .transport)
    static let tom = StoryPerson("Tom Brackley", "tom@transport.marlowheath.example", .transport)
    static let therapies = StoryPerson("Children's therapies", "therapies@heathnhs.example", .therapies)
    static let nell = StoryPerson("Nell Sorby", "nell.sorby@heathnhs.example", .therapies)
    static let psychology = StoryPerson("Educational psychology", "psychology@marlowheath.example", .psychology)
    static let owen = StoryPerson("Owen Prior", "owen@psychology.marlowheath.example", .psychology)
    static let information = StoryPerson("Information team", "information@marlowheath.example", .information)

    // Who looks after the machine.
    static let jo = StoryPerson("Jo Linden", "jo@host.example")
    static let postmaster = StoryPerson("Mail Delivery System", "mailer-daemon@webmail.example")
}
