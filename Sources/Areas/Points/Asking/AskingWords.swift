/// The words by which a sentence asks for something, or only seems to.
///
/// Written from how families' letters to services ask, with the polite words of the languages most spoken by them; a
/// sentence in another language is known by its question mark alone.
enum AskingWords {
    /// Beginnings of a request, question mark or not.
    static let requests = Phrases(
        Phrases.pairs("can, could, would, will, may", "you, we, i, someone, somebody, anyone, anybody, they, the, your")
            + Phrases.pairs(
                "i would, we would, i should, we should",
                """
                like to know, like to ask, like to see, like to have, like to request, like to understand, like to hear,
                like to receive, like to be, like to find, like a, like an, like the, like you, like your, like someone,
                like clarification, like confirmation, like answers, like some, be grateful, be most grateful,
                be interested to, be interested in, appreciate, ask, request
                """
            )
            + Phrases.pairs(
                "i, we",
                """
                want to know, want you to, need to know, need you to, need clarification, need confirmation, ask that,
                ask you, ask for, ask the, ask whether, ask if, ask to, request, wonder if, wonder whether, wonder why,
                wonder when, was wondering, were wondering, am wondering, are wondering, am asking, are asking,
                am writing to ask, are writing to ask, am writing to request, are writing to request, am requesting,
                are requesting, urge you
                """
            )
            + Phrases.list(
                """
                please, kindly, let us know, let me know, tell us, tell me, send us, send me, if you could, is it possible,
                would it be, could it be, grateful if, it would be helpful if, it would be useful if, it would be good if,
                it would be great if, it would be good to know, it would be helpful to know, it would be useful to know,
                it would be appreciated if, we need an answer, we need a reply, we need a response, wondering if, wondering whether, may we, may i, might we, might i, our question is, my question is,
                the question is
                """
            )
    )

    /// Words of politeness that make a request of the sentence they stand in, wherever they stand.
    static let pleases = Phrases.of(
        """
        lütfen, proszę, prosimy, моля, fadlan, prosím, παρακαλώ, por favor, vă rog, va rog, vă rugăm, ji kerema, s'il vous,
        per favore
        """
    )

    /// Beginnings that look like requests and ask nothing.
    static let courtesies = Phrases(
        Phrases.pairs(
            "please",
            """
            find, see, note, accept, do not hesitate, don't hesitate, feel free, do feel free, excuse, ignore, disregard,
            forgive, pardon, be aware, be advised, be assured, rest assured, remember, bear with, give my, give our,
            pass on my, pass on our, pass my, thank, consider the environment, consider your environment, visit, click,
            unsubscribe, do get in touch, get in touch, stay safe, take care
            """
        ) + Phrases.list("will the, would the, may the, will they, may you, can i take this, may i take this")
    )

    /// Requests for help or for any reply at all: kept only where a mail asks nothing else.
    static let bareDemands = Phrases(
        Phrases.pairs(
            "please, can you, could you, please can you, please could you, can you please, could you please, kindly",
            "reply, respond, answer, get back, acknowledge, advise, confirm receipt, help, let me know, let us know, call"
        )
            + Phrases.pairs(
                "i would, we would, i should, we should",
                """
                be grateful for a reply, be grateful for a response, be grateful for an answer, appreciate a reply,
                appreciate a response, appreciate an answer, be grateful if you could reply, be grateful for your help
                """
            )
            + Phrases.list(
                """
                let me know, let us know, we need an answer, we need a reply, we need a response, please contact,
                can anyone help, could anyone help
                """
            )
    )

    /// What turns a request into an offer of help: "please contact me if you have any questions".
    static let offers = Phrases(
        Phrases.list(
            """
            if you have any, if you have questions, if you need, if you require, if you would like, if you want,
            if you wish, should you have, should you need, should you require, if anyone has any, if there are any,
            if there is anything, if you'd like, with any questions, any questions or, if i can help, if we can help
            """
        )
    )

    /// Questions that are politeness or rhetoric, without punctuation.
    static let pleasantries = Phrases(
        Phrases.list(
            """
            how are you, how are you all, how are you doing, how are you keeping, how are you today, how are things,
            how are things with you, how is everyone, how's things, how's it going, how is it going, hope all is well,
            hope this finds you well, are you well, are you all well, are you ok, you ok, you okay, how do you do,
            any questions, questions, any queries, any question, do you have any questions, does that make sense,
            does this make sense, make sense, who knows, is it any wonder, what more can i say, what more can we say,
            need i say more, need we say more, is that too much to ask, is this too much to ask, who cares, why bother,
            what's not to like, can you believe it, would you believe it, nice to hear from you, remember me, guess what
            """
        )
    )

    /// Beginnings of such questions.
    static let smallTalk = Phrases(
        Phrases.list(
            """
            how was your, how was the weekend, how was half term, did you have a good, did you have a nice,
            did you enjoy your, are you having a, have you had a good
            """
        ) + Phrases.pairs("hope, i hope, we hope", "you had, you are, you're, you have, all is well, this finds you")
    )
}
