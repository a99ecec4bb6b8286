"""What both bots ask and what people say to them: 40 open questions and 40 replies.

The replies are of the lengths that people write, from three words to a few
sentences; some hold several clauses, which Earshot recognises one by one.
"""

QUESTIONS = (
    "How have things been for you lately?",
    "What does a usual day look like?",
    "Who do you talk to most?",
    "What do you enjoy doing?",
    "What did you use to do that you miss?",
    "How do you get about?",
    "What is it like where you live?",
    "Who are your neighbours?",
    "What happens at weekends?",
    "When do you feel most alone?",
    "What was going on when it began?",
    "What has changed since COVID?",
    "Who would you ring in a crisis?",
    "What gets in the way of seeing people?",
    "How do you feel about going out?",
    "What about the evenings?",
    "How do you keep in touch with family?",
    "What about old friends?",
    "Do you use the internet, and how is it?",
    "What do you think of the buses?",
    "What groups have you tried?",
    "How did that go?",
    "What put you off?",
    "Who has helped you?",
    "What did they do that helped?",
    "What did not help?",
    "How did you hear about it?",
    "What do you wish you had known?",
    "What has your health been like?",
    "How does that affect seeing people?",
    "What about money?",
    "What about work or volunteering?",
    "Who depends on you?",
    "What do you do for them?",
    "Who looks after you?",
    "What would make a difference?",
    "What would be the first step?",
    "Who should provide it?",
    "What should we tell the council?",
    "What else would you like to say?",
)
"""Open questions, asked in this order."""

REPLIES = (
    "quiet mostly, it comes and goes",
    "Get up, feed the dog, bit of telly. Then shopping if my knees are up to it.",
    "my daughter rings on a sunday",
    "gardening and the crossword",
    "I used to dance at the social club every Friday until my husband got poorly",
    "bus, when it turns up",
    "its alright but the shops have all gone",
    "Dont really know them any more. The old ones moved away and the new ones keep themselves "
    "to themselves.",
    "nothing much, same as the week",
    "sunday afternoons",
    "when I lost my job at the docks, then my marriage went as well",
    "The lunch club never opened again after lockdown and nobody told us why. There were twelve "
    "of us, we had been going for years.",
    "prob my sister but she lives in Hull",
    "my legs, and the cost of taxis",
    "nervous since the fall tbh",
    "long. I have the radio on for the voices",
    "we have a whatsapp group, the grandkids send pictures",
    "most of them have passed on",
    "my tablet is ok but I worry about scams so I dont do banking or owt on it",
    "The 4 stops at half six so that's your evening gone. If you miss it you're walking home "
    "in the dark.",
    "a coffee morning at the church",
    "they were friendly enough but everybody knew each other already",
    "walking in on my own",
    "the lady at the library, she was brilliant",
    "she sat with me and filled the forms in, and then she rang me a week later to see how I'd "
    "got on",
    "being passed from pillar to post",
    "a leaflet in the surgery",
    "that you could just turn up without a referral",
    "diabetes and my hips, waiting on an operation since last spring",
    "I cancel a lot because of the pain. People stop asking you after a while, and I don't "
    "blame them.",
    "tight, the heating comes first",
    "I did two mornings in the charity shop before my eyes got bad",
    "my mum, she has dementia",
    "washing, meals, her tablets, keeping her calm at night. It's every day, there's no day off.",
    "nobody really, the carers when they turn up",
    "somebody to go with the first time",
    "a phone call from a real person, not a letter",
    "the council with the churches I suppose, or whoever has a minibus",
    "Come and see for yourselves! Sit on that bus. Talk to people at the stop, they'll tell you.",
    "just thank you for asking, nobody does",
)
"""Replies to open questions; none is a request."""


def replies_of(conversation: int) -> tuple[str, ...]:
    """The replies of one conversation, in order.

    Each conversation begins ten replies further on, so that over every four
    conversations each block of questions has heard each block of replies:
    early and late questions differ in nothing but their place.
    """
    first = conversation % 4 * 10
    return REPLIES[first:] + REPLIES[:first]
