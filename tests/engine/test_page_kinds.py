"""Forms, teasers, credits of pictures and names of sources as many pages print them, and lines of articles that look so."""

from __future__ import annotations

import pytest

from tests.engine.cleaning import PROSE
from tui.engine.clean import article
from tui.model.settings import Clean
from tui.model.story import Article, BlockKind, Source

HEAD = "Bridge closed for repairs"
END = "The ferry runs until midnight, the town hall said."


def read(text: str, file: str = "a.txt") -> Article:
    """One article as it is cleaned."""
    return article(Source("a", file, text), Clean())


def folded(*lines: str) -> list[bool]:
    """Which of the lines are folded between the paragraphs of an article."""
    made = read("\n\n".join((HEAD, PROSE, *lines, END)))
    kind = {made.text[block.start : block.end].strip(): block.kind for block in made.blocks}
    assert (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH) == (kind[PROSE], kind[END])
    return [kind[line] in {BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.REPEAT} for line in lines]


FORM_TEXTS = """\
Repeat email
Re-enter email address
E-mail address (required)
Confirm your email address*
Email (optional)
First name (optional)
Last name (required)
Yes, I am over 16 years of age
I am over 18
I confirm that I am 16 or older
I certify that I am at least 13 years old.
I am 16 years of age or over
I have read and accept the terms and conditions
I accept the privacy policy
I agree to the Terms of Use
I'm not a robot
I am not a robot
Keep me logged in
Stay signed in
Remember me on this computer
Forgot your password?
Show password
Country of residence
Country/Region*
State/Province
Town or city*
DD/MM/YYYY
Your message*
Your phone number (optional)
Your email address will not be published. Required fields are marked *
We will never share your email address with anyone.
We respect your privacy. Unsubscribe at any time.
No spam. Unsubscribe at any time.
This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
Leave this field empty if you're human:
This field is required.
Please send me occasional offers from selected partners
I do not wish to receive marketing emails
Sign me up
Continue with Google
Log in with Facebook
Create an account
Not a valid email address
Which newsletters would you like to receive?
Which country do you live in?
No thanks, I am not interested
Your privacy is important to us
How did you hear about us?""".splitlines()

FIELDS = """\
Country
Country:
City
Town
Age
Title
Gender
Company
Organisation
Occupation
Region
Address
Message
Preferred language (optional)
Select
Send
Yes
Mr
Daily
Weekly
Optional
Continue
Next step""".splitlines()

TEASERS = """\
Watch next: Inside the last toll house
Recommended for you: What is a ferry worth?
Recommended for you | Five ways across the river
(Recommended: The bridge that sang)
[Recommended for you: The bridge that sang]
Read this next: Why the river froze
What to read next: Why the river froze
What to watch next: A day with the bridge keeper
Suggested for you: How to row
Popular now: The mayor's new boat
Trending now: The mayor's new boat
Popular in Travel: Ten walks by the river
Most viewed: The mayor's new boat
Most shared: The mayor's new boat
Watch the video: How the river rose
Watch our video: How the river rose
Watch more: How the river rose
Watch again: The bridge opens in 1961
Listen next: The ferry podcast, episode nine
Listen now: The ferry podcast
Next article: Harbour lights go out
Next story: Harbour lights go out
Previous article: Harbour lights go on
Now read: Harbour lights go out
Now read this: Harbour lights go out
Read our explainer: Why bridges rust
Read our review: The ferryman's opera
Read more here: Why bridges rust
Read more on this: Why bridges rust
See related: Why bridges rust
See more: The river from above
See photos: The river from above
Photo gallery: The river from above
Click here to read: Why bridges rust
Click to read: Why bridges rust
You might have missed: The U.S. bridge that moved
Readers also liked: Nine small ferries
People are also reading: Nine small ferries
Others are reading: Nine small ferries
If you liked this: Nine small ferries
Earlier on this site: Nine small ferries
Check out: Nine small ferries to see in autumn
Take our quiz: How well do you know your river?
Take the quiz: How well do you know your river?
Coming up next: The ferry race
More like this: The mayor's boat
Editor's choice: Ten bridges
Must watch: Ten bridges
Watch next: “We never slept,” says the bridge keeper
Most Read: Judge says “no” to perfume""".splitlines()

CREDITS = """\
Dana Whitlow / Sportbild
Katja Stoll/Alpenfoto
Katja Stoll | Alpenfoto | Picture Pool
Image source Katja Stoll/Alpenfoto
Image source Reuters
Image source: Katja Stoll / Alpenfoto
Lena Hart for The Tribune
Credit...Lena Hart for The Tribune
Credit… Lena Hart for The Tribune
Credit Lena Hart/The Evening Post
CreditLena Hart for The Evening Post
Credit...Agence France-Presse — Getty Images
Peter Moll/Agency/AFP
Peter Moll/Anadolu Agency/AFP
Peter Moll/Pool/AFP via Getty Images
PETER MOLL/AFP
File photo by Lena Hart
File photo by Lena Hart for The Tribune
(File photo by Lena Hart)
File photo
File picture: Lena Hart
File image
Staff photo by Lena Hart
Pool photo by Lena Hart
AP Photo/Lena Hart, File
Photograph by Lena Hart
Image by Lena Hart from Pixabay
Photo by Lena Hart on Unsplash
Courtesy of the city archive of Antwerp
Courtesy of the family
Courtesy of the sheriff's office
Photo courtesy of the municipal museum
Photos courtesy of the Moll family
Photo provided by the fire department
Photo supplied
Handout photo
Handout via Reuters
Contributed photo
Stock image
Archive photo
Screenshot from video
Screengrab via YouTube
Wikimedia Commons
Lena Hart / Wikimedia Commons
Lena Hart / CC BY-SA 2.0
picture alliance / dpa
Lena Hart for the Guardian
(Lena Hart for The Tribune)
(Lena Hart/AP Photo)
Drone photo by Lena Hart
Image copyright AFP
Courtesy of the regional fire brigade
picture-alliance/dpa/Lena Hart
dpa/Lena Hart
Illustration by Lena Hart for The Tribune""".splitlines()

FORMLIKE_PROSE = """\
Country music filled the hall.
Country roads were closed.
Country
City of the dead
Age of iron
Title race is over
Message from the mayor
Yes, I am over the moon, she thought.
I am over 16 pounds lighter, the boxer joked.
I am 16 and I row every day.
I have read the terms and conditions, and they are a disgrace.
I accept the blame for this, the engineer wrote.
I am not a robot, the keeper told the inspectors.
Repeat emails went unanswered.
Confirm or deny it, the opposition demanded.
Stay signed in blood, the pact said.
Keep me out of this, he begged.
Create an account of the war that nobody can doubt, he urged.
We will never share our river with them, the villagers swore.
No spam was found on the servers.
Continue with the work, the judge ordered.
Which newsletters would print that, he asked.
Log in the river stopped the ferry
This field is required reading in Dutch schools.
Forgot your umbrella? So had the mayor.
How did you hear of the flood?
Gender pay gap widens
Weekly wages fell""".splitlines()

TEASERLIKE_PROSE = """\
The will recommended for the children a lesson: drawing.
Recommended for you and me, the diet fails most people.
Watch next week's match: it decides the title.
Watch the river: that was all his father taught him.
Watch what happens: prices will rise.
Read this letter and weep: it was his last.
Next article of the treaty: who pays?
Next story up: the attic, where the fire began.
Popular in his youth: the singer Ada Lund.
Now read out: the names of the dead.
Earlier: the army had crossed the river.
The most viewed: a clip of nine seconds.
People are also reading less: a survey shows why.
Others are reading the ruling otherwise: as a threat.
See more: that was what he wanted as a boy.
Check out time: noon, as in every hotel.
Coming up next month: the vote on the ferry.
If you liked this war: wait for the next one.
Listen now, he shouted: the dam has gone.
Take the quiz shows: nobody watches them now.
One thing was clear: the bridge had to go.
His advice: watch next door.""".splitlines()

CREDITLIKE_PROSE = """\
Courtesy of the king
Courtesy of a late goal, Norrbo are in the final.
Courtesy of the storm the ferry stayed in port
Courtesy cost nothing.
Votes for The Hague
A home for The Beatles
Credit where it is due
Credit dried up in the autumn.
Credit Suisse
Credit Union
Ada Lund for mayor
Lena Hart for President
Lena Hart / Peter Moll
Lena Hart / Antwerp
World News / Europe
Rise / Fall
Bread and Circuses / Part Two
Either / Or
Rock/Pop
San Pedro/Santiago
Politics | Europe
Lena Hart / The mayor who would not leave
Lena Hart / Widow
File photo shows the bridge in 1961.
File photos were lost in the flood.
Handout camps are closing
Archive of sorrow
Stock images of ruin
Photo finish in Leeds
Photo by photo the police went through the night.
Illustration of a failure
Image source of national pride, the bridge is gone.
Image sources differ on what happened.
Pool players strike
Supplied with food for nine days, they waited.
Staff photo day was cancelled.
Peter Moll for the defence
Peter Moll for the Greens
Image copyright law is old.
Aerial photo shows the damage
Courtesy of the police the road was closed
Must watch its costs: the ferry company
Your privacy is important to us, the minister wrote.
Screenshot evidence was thrown out.""".splitlines()


@pytest.mark.parametrize("line", [*FORM_TEXTS, *TEASERS, *CREDITS])
def test_words_of_the_page_stand_folded_by_themselves(line: str) -> None:
    """A whole line that is text of a form, a teaser or a credit."""
    assert [True] == folded(line)


@pytest.mark.parametrize("line", [*FORMLIKE_PROSE, *TEASERLIKE_PROSE, *CREDITLIKE_PROSE])
def test_lines_of_the_article_stay(line: str) -> None:
    """They begin like one, but tell something or head a part of the article."""
    assert [False] == folded(line)


@pytest.mark.parametrize("field", FIELDS)
def test_names_of_fields_are_folded_within_a_form(field: str) -> None:
    """Beside a field that nothing else is; by itself the word may head a part of the article or a column."""
    assert [True, True, True] == folded("Sign up for our newsletter", field, "Email address")
    assert [True, True, True] == folded("Your email address", "First name", field)
    assert [False] == folded(field)


def test_a_table_is_no_form() -> None:
    """The heads of its columns are the names of fields, but no line asks anything of the reader."""
    assert [False] * 5 == folded("Country", "City", "Age", "Belgium", "Antwerp")


def test_the_form_ends_with_the_prose() -> None:
    """A heading behind the next paragraph is no field of it."""
    said = "Nobody had asked the ferrymen what they thought of it."
    assert [True, False, False] == folded("Sign up for our newsletter", said, "Country")


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("MONTEVIDEO (dpa) - The bridge is closed.", "dpa"),
        ("Montevideo (dpa) - The bridge is closed.", "dpa"),
        ("MONTEVIDEO, June 3 (dpa) -- The bridge is closed.", "dpa"),
        ("BERLIN (epd) – The bridge is closed.", "epd"),
        ("(dpa) - The bridge is closed.", "dpa"),
        ("BONN (kna) - The bridge is closed.", "kna"),
        ("ROME, (AP) — The bridge is closed.", "AP"),
        ("SOFIA, June 3 (BTA) - The bridge is closed.", "BTA"),
        ("BELGRADE (Tanjug) - The bridge is closed.", "Tanjug"),
        ("VATICAN CITY (CNS) -- The bridge is closed.", "CNS"),
        ("MADRID (Europa Press) - The bridge is closed.", "Europa Press"),
        ("STOCKHOLM (TT) - The bridge is closed.", "TT"),
        ("BERLIN (red) - The bridge is closed.", ""),
        ("Montevideo (see map) - The bridge is closed.", ""),
        ("The dam (dpa) - a pipe, not an agency - is closed.", ""),
        ("Workers (dpa told them) left.", ""),
        ("A man told dpa that the bridge is closed.", ""),
    ],
)  # fmt: skip
def test_the_agency_in_a_dateline(line: str, source: str) -> None:
    """Agencies that write themselves small are known by name; no other word in small letters is one."""
    assert source == read(f"{HEAD}\n\n{line}\n\n{PROSE}").meta.source


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("2019-03-21-alpenkurier.at.txt", "alpenkurier.at"),
        ("2019-03-21-alpenkurier.at", "alpenkurier.at"),
        ("2019-03-21_alpenkurier.at.txt", "alpenkurier.at"),
        ("2019_03_21_alpenkurier.at.txt", "alpenkurier.at"),
        ("20190321-www.alpenkurier.at.txt", "alpenkurier.at"),
        ("2019-03-21 alpenkurier.at.txt", "alpenkurier.at"),
        ("21-03-2019-alpenkurier.at.txt", "alpenkurier.at"),
        ("21.03.2019-alpenkurier.at.txt", "alpenkurier.at"),
        ("2019-03-alpenkurier.at.txt", "alpenkurier.at"),
        ("2019-03-21T1030-alpenkurier.at.txt", "alpenkurier.at"),
        ("alpenkurier.at-2019-03-21.txt", "alpenkurier.at"),
        ("alpenkurier.at_20190321.txt", "alpenkurier.at"),
        ("alpenkurier.at.2019-03-21.txt", "alpenkurier.at"),
        ("03-alpenkurier.at.txt", "alpenkurier.at"),
        ("thevoice.com.my.txt", "thevoice.com.my"),
        ("2019-03-21-bridge.txt", ""),
        ("2019-03-21.txt", ""),
        ("bridge-2019-03-21-final.txt", ""),
        ("garcia-et.al.txt", ""),
        ("valley.de-escalation.txt", ""),
    ],
)
def test_the_domain_in_a_name_of_a_file(file: str, source: str) -> None:
    """A day before or behind it is no part of it."""
    assert source == read(f"{HEAD}\n\n{PROSE}", file).meta.source
