extension Story {
    /// November 2019 to February 2020: a formal complaint, and a reply that says too little too late.
    static let complaint: [StoryStep] = [
        .mail(
            "address",
            "2019-11-18 20:40",
            from: .ros,
            to: [.send],
            cc: [.amina],
            "Where do complaints go?",
            topic: "Complaint",
            asks: 2,
            """
            Dear SEND service,

            We looked for an hour and found three addresses for complaints, two of which do not work. Where do we send \
            a formal complaint by a group? Who reads it?

            Ros Tennant
            """
        ),
        .mail(
            "address-reply",
            "2019-11-20 16:15",
            from: .complaints,
            to: [.ros],
            "Re: Where do complaints go?",
            answering: "address",
            """
            Dear Ms Tennant,

            You can send it to this address. It is read by the complaints officer, and then by the head of service.

            Complaints team
            """
        ),
        .mail(
            "complaint",
            "2019-11-21 08:12",
            from: .ros,
            to: [.complaints],
            cc: [.amina, .councillor],
            "Formal complaint by Kite Parents",
            shape: .attached([
                .init(
                    name: "complaint-letter.txt",
                    type: "text/plain",
                    content: "Kite Parents: formal complaint. Six issues."
                ),
                .init(
                    name: "appendices-1-to-15.txt",
                    type: "text/plain",
                    content: "Fifteen appendices, in order of mention."
                ),
            ]),
            topic: "Complaint",
            asks: 6,
            """
            Dear complaints team,

            This is a formal complaint by Kite Parents. The letter and its fifteen appendices are attached. The six \
            issues we ask you to answer are:

            1. Our comments and questions of 15, 17 and 19 July were neither acknowledged nor answered.
            2. The letter of commitment came seven weeks after the promised day, and to our group only.
            3. The code of conduct for staff, agreed on 26 April, has not been written.
            4. The list of actions from 26 April was never shared.
            5. Parents who need an interpreter were left out of four meetings.
            6. Our leads were not treated as a group.

            We want answers to each of our questions, a letter that every family can read, and a meeting at which we \
            plan together how this does not happen again.

            Ros Tennant and Amina Warsame
            """
        ),
        .mail(
            "complaint-have",
            "2019-11-22 10:40",
            from: .complaints,
            to: [.ros],
            cc: [.amina],
            "Re: Formal complaint by Kite Parents",
            answering: "complaint",
            """
            Dear Ms Tennant and Ms Warsame,

            We have your complaint. You will have our reply by 5 December.

            Complaints team
            """
        ),
        .act("2019-11-22 10:45", .complaints, complaintIssues, .acknowledge),
        .mail(
            "complaint-reminder",
            "2019-12-12 20:20",
            from: .amina,
            to: [.complaints],
            cc: [.ros],
            "Re: Formal complaint by Kite Parents",
            answering: "complaint-have",
            topic: "Complaint",
            asks: 1,
            """
            Dear complaints team,

            5 December was a week ago. When will the reply come?

            Amina Warsame
            """
        ),
        .mail(
            "complaint-reply",
            "2020-02-03 16:55",
            from: .complaints,
            to: [.ros],
            cc: [.amina],
            "Re: Formal complaint by Kite Parents",
            answering: "complaint-reminder",
            shape: .attached([
                .init(
                    name: "reply.txt",
                    type: "text/plain",
                    content: "We are sorry that you felt the need to complain."
                )
            ]),
            """
            Dear Ms Tennant and Ms Warsame,

            Please find attached our reply. We are sorry that you felt the need to complain. We value our work with \
            parents and believe that most of the matters you raise have been dealt with.

            Complaints team
            """
        ),
        .act(
            "2020-02-04 09:15",
            .complaints,
            complaintIssues,
            .answer(.no, "We believe that this has been dealt with.")
        ),
        .act("2020-02-04 09:16", .complaints, ["complaint-reminder.1"], .answer(.alreadyDone, "It came yesterday.")),
        .act(
            "2020-02-05 21:00",
            .ros,
            complaintIssues,
            .judge(.no, "It says nothing about what we asked. It names no stage and no next step.")
        ),
    ]

    /// The six issues of the complaint.
    static let complaintIssues = (1...6).map { "complaint.\($0)" }
}
