"""Cleaning made short, and lines of pages and of articles, for the tests of cleaning."""

from __future__ import annotations

from tui.engine.clean import article, articles
from tui.model.findings import Note
from tui.model.settings import Clean
from tui.model.story import Article, Meta, Source

PROSE = "The two sides met for three hours on Monday and agreed to meet again."
"""A line that nothing may fold."""


def cleaned(text: str, meta: Meta | None = None, **clean: object) -> Article:
    return article(Source("a", "a.txt", text, meta or Meta()), Clean(**clean))  # type: ignore[arg-type]


def kinds(text: str, meta: Meta | None = None, **clean: object) -> list[tuple[str, str]]:
    made = cleaned(text, meta, **clean)
    return [(block.kind.value, made.text[block.start : block.end]) for block in made.blocks]


def whole(*sources: Source, **clean: object) -> tuple[tuple[Article, ...], tuple[Note, ...]]:
    return articles(sources, Clean(**clean))  # type: ignore[arg-type]


FURNITURE = """\
Skip to end of carousel
1/5
3 of 12
Live coverage contributors 10
1 hour ago
4:12 a.m. EDT
5 min read
Advertisement
Share
Share on Facebook
Facebook Twitter Email Print
Copy link
No comments:
Post a Comment
12 Comments
Join the conversation
Sign up for our morning newsletter
Sign up for the Brief, delivered to your inbox every weekday.
Stay informed with accurate news you can trust.
By registering for the newsletter, you agree to the Privacy Policy.
Subscribe
Follow us on Twitter
We use cookies to give you the best experience on our website.
© 2024 The Daily Example. All rights reserved.
Copyright 2024 The Example Press. All rights reserved. This material may not be published, broadcast or rewritten.
Photographer: Jane Doe/Getty Images
Photo: Max Roe / Reuters
Reuters/Jane Doe
Jane Doe/AP
Image source, Getty Images
Reporting by Jane Doe in Cairo and Max Roe in Geneva; Editing by Ann Poe
The Associated Press contributed to this report.
Jane Doe reported from Nairobi and Max Roe from London.
(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)
This article was originally published by The Example.
Related articles
Most Read
Read more: Ministers meet in Geneva
Tags: Politics, Europe
Listen to this article
8 months ago
This is a developing story. Check back for updates.
> Send us a letter to the editor.
SPRINGFIELD, IL ・ 2 DAYS AGO
Reuters | Moscow | Updated: 27-01-2022 02:12 IST | Created: 27-01-2022 02:12 IST
World Politics Materials 26 July 2014 17:52 (UTC +04:00)
date 2022-01-27 Left Menu
#World News
Our Standards: The Thomson Reuters Trust Principles.
READ ALSO: Passenger conceals parcels on a flight
Comments are closed.
Send us a letter to the editor.
Your browser does not support the video tag.
View image in fullscreen
***
""".splitlines()


REPORTING = """\
Sign up or leave, the minister told the striking workers on Monday.
Subscribers said they had not been told of the breach until Friday.
The company changed its privacy policy after users complained, regulators said.
"Share this with everybody you know," he wrote.
Comments from readers flooded the newspaper’s site within minutes of the announcement.
Related charges against two officials were dropped in March.
Follow the money, prosecutors argued, and the trail leads to Zurich.
The newsletter was the work of one man.
Advertisement revenue fell by a third.
Live coverage of the trial was banned by the judge in January.
Copyright law does not protect recipes, the court found.
No comment was available from the embassy.
More on the island have fled since Sunday than in the whole of last year.
Reporting by the BBC found that 300 people had been moved.
Stay informed, the health ministry told residents, but stay at home.
Photo evidence showed the boat drifting east.
This story has two sides.
He paused.
The fire was first reported by a passing driver at 4:12 a.m. on the coastal road.
Join us, they shouted to the crowd as it passed.
Support for the government has fallen in all but two regions.
Get out, the officers yelled.
Read more widely, the judge advised the defendant.
""".splitlines()
