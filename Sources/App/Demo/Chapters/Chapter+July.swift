extension Story {
    /// July 2019: comments and questions on three days, to which nothing ever came back.
    static let july: [StoryStep] = [
        .mail(
            "july15",
            "2019-07-15 21:40",
            from: .amina,
            to: [.send],
            cc: [.ros],
            "How we meet: questions from Kite Parents",
            topic: "Meetings",
            asks: 6,
            """
            Dear SEND service,

            Fourteen of us talked on Friday about how meetings with the council go. Most of us work, or care at night, \
            or both. Please could you answer these:

            1. Why do papers reach us two days before a meeting, when three of us need them read aloud or translated?
            2. Can you give us three weeks' notice of meetings, and six weeks for anything you call a consultation?
            3. Who decides what goes on the agenda, and how do we put something on it?
            4. Will you pay for an interpreter for parents who need one? We have asked for Somali and Turkish since May.
            5. What happened to the list of actions from 26 April? Nobody has shown it to us.
            6. Could somebody from health and from transport sit at the same table, so that we are not sent from one \
            door to the next?

            With kind regards
            Amina Warsame and Ros Tennant
            """
        ),
        .mail(
            "july17",
            "2019-07-17 22:55",
            from: .ros,
            to: [.send],
            cc: [.amina, .forum],
            "Our comments on the letter of commitment",
            shape: .alternative,
            topic: "Letter of commitment",
            asks: 7,
            """
            Dear SEND service,

            Thank you for the letter. We read it together last night. Our comments and questions:

            1. Why was the letter sent to our group only, and not to the forum and to every family?
            2. Will you put it on the Local Offer, in words that a ten-year-old can read?
            3. The letter says "equal partners". What does that mean when we disagree?
            4. What happens if ten working days go by without an answer? The letter does not say.
            5. Please add how often the council and parents look at the letter together.
            6. Our leads were spoken to as single parents, not as a group. Will you treat Kite Parents as a group?
            7. Can the letter name a person, with a telephone number?

            We would rather praise than complain, and there is much to praise in a council that writes such a thing.

            Ros Tennant
            for Kite Parents
            """
        ),
        .mail(
            "july17-away",
            "2019-07-17 22:56",
            from: .send,
            to: [.ros],
            "Automatic reply: Our comments on the letter of commitment",
            answering: "july17",
            shape: .outOfOffice,
            """
            Thank you for contacting the SEND service. We receive many emails and aim to reply as soon as we can. \
            Please do not answer this email.
            """
        ),
        .mail(
            "july19",
            "2019-07-19 23:20",
            from: .amina,
            to: [.dele, .send],
            cc: [.ros],
            "Working together: what is left open before the summer",
            topic: "Working together",
            asks: 6,
            """
            Dear Dele, dear all,

            Before the schools close we wanted to write down what is still open. We ask for an answer to each:

            1. Which decisions of this year were made with parents, and which were only shown to them?
            2. When will staff have a code of conduct for working with parents? It was agreed on 26 April.
            3. What have the last three surveys of families changed?
            4. Can parents help to choose who leads the SEND service next? The post is vacant from October.
            5. How will you reach families who do not read English, or have no computer?
            6. Will you write to us in August, or must we wait until September?

            Have a good summer when it comes.

            Amina
            """
        ),
        .again("july19", "2019-07-19 23:24"),
        .act(
            "2019-07-22 20:15",
            .ros,
            ["july15.2"],
            .split(["three weeks' notice of meetings", "six weeks for anything you call a consultation"])
        ),
        .act("2019-07-22 20:20", .amina, ["july19.2"], .sort("Meetings")),
        .mail(
            "september",
            "2019-09-12 21:05",
            from: .ros,
            to: [.send],
            cc: [.amina, .priya],
            "Three letters of July",
            topic: "Working together",
            asks: 2,
            """
            Dear SEND service,

            On 15, 17 and 19 July we sent you nineteen comments and questions. Nothing has come back, not even a line \
            to say that you have them. Did they reach you? When will we have the answers?

            Ros Tennant and Amina Warsame
            """
        ),
        .mail(
            "september-reply",
            "2019-09-20 15:45",
            from: .priya,
            to: [.ros],
            cc: [.amina],
            "Re: Three letters of July",
            answering: "september",
            shape: .quotingAlternative,
            """
            Dear Ros and Amina,

            Thank you for your patience. It has been a busy start to the term with two posts empty. I have asked \
            colleagues to look into this.

            With best wishes
            Priya Holm
            Interim head of SEND
            """
        ),
    ]
}
