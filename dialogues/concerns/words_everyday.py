"""Classes of words for everyday life that looks alarming and is not (see ``everyday``)."""

EVERYDAY = """
game: cards|dominoes|domino|darts|bingo|chess|scrabble|pool|snooker|golf|tennis|bowls|fifa|xbox
|playstation|mario|mario_kart|wii|draughts|monopoly|crib|cribbage|whist|poker|badminton|ping_pong
|table_tennis|wordle|snap|connect|cluedo|ludo|backgammon|bridge|rummy|uno|jenga|boccia|croquet|quiz
|pub_quiz|quizzes|squash|bowling|conkers|tiddlywinks|countdown|fortnite|roblox|minecraft
|call_of_duty|mahjong|mah_jong|boules|petanque|air_hockey|arm_wrestling|thumb_war|dodgeball
|rounders|netball|cricket|skittles|quoits|karting|go_karts|pickleball|swingball|frustration
|operation|guess_who|hungry_hippos|kerplunk|trivial_pursuit|carpet_bowls|tekken|street_fighter|halo
|gta|sudoku
sport: judo|karate|taekwondo|kickboxing|kick_boxing|boxing|sparring|mma|wrestling|jiu_jitsu|jujitsu
|bjj|aikido|krav_maga|self_defence|fencing|rugby|football|hockey|roller_derby|lacrosse|paintball
|paintballing|airsoft|laser_tag|laser_quest|rounders|netball|skating|skateboarding|climbing
|bouldering|trampolining|gymnastics|cheerleading|parkour|motocross|trampoline|martial_arts|kung_fu
|muay_thai|physio|physiotherapy|acupuncture|tattoo|tattooist|massage
animal: dog|dogs|cat|cats|kitten|kittens|puppy|puppies|hamster|goose|geese|hen|hens|cockerel
|chicken|chickens|horse|pony|donkey|goat|goats|sheep|ram|cow|cows|bull|pig|pigs|parrot|budgie
|rabbit|rabbits|ferret|ferrets|seagull|seagulls|gull|gulls|swan|swans|squirrel|squirrels|fox|foxes
|wasp|wasps|bee|bees|jellyfish|crab|weaver_fish|rat|rats|mouse|mice|pigeon|pigeons|tortoise
|guinea_pig|guinea_pigs|alpaca|llama|spaniel|labrador|terrier|jack_russell|whippet|greyhound|collie
|poodle|staffie|lurcher|gerbil|snake|magpie|magpies|hedgehog|midges|mosquito|mosquitoes|ants
|nettles|brambles|rose_bush|cactus|slugs|moggy|tomcat|pup|duck|ducks
"""
