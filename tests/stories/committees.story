# Referral, report, slate and dissent.

story  a committee reports as amended, a member pulls the item, the body adopts, two dissent
given  a conference with Ann, Bo, Cy, Di and Ed
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Ann submits "That the park stay open"
and    Bo sponsors "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
given  a sitting of Parks
when   Ann proposes a substitute for "That the park stay open"
and    Ann puts "That the park stay open" to the vote in Parks
and    Ann, Bo and Cy vote yes
and    Ann closes the vote
and    Ann announces the result
and    Ann reports adopt_as_amended on "That the park stay open"
then   the text of "That the park stay open" ends in ", as amended"
and    "That the park stay open" is on the slate
when   Di pulls "That the park stay open"
then   "That the park stay open" is off the slate
given  a sitting
when   the chair puts "That the park stay open" to the vote
and    Ann, Bo and Cy vote yes
and    Di and Ed vote no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted
and    "That the park stay open" is adopted
when   Di registers a no on "That the park stay open" saying "We can't pay for it."
and    Ed registers an abstain on "That the park stay open"
then   "That the park stay open" has 2 dissents
and    page, data and table of the vote agree
when   Ed takes the dissent back
then   "That the park stay open" has 1 dissent

story  the slate is adopted in one vote
given  a conference with Ann, Bo and Cy
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Ann submits "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
given  a sitting of Parks
when   Ann puts "That the park stay open" to the vote in Parks
and    Ann, Bo and Cy vote yes
and    Ann closes the vote
and    Ann announces the result
and    Ann reports adopt on "That the park stay open"
then   "That the park stay open" is on the slate
given  a sitting
when   the chair puts the slate to the vote
and    Ann, Bo and Cy vote yes
and    the chair closes the vote
and    the chair announces the result
then   "That the park stay open" is adopted

story  a slate that is lost rejects nothing, its items are taken one by one
given  a conference with Ann, Bo and Cy
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Ann submits "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
given  a sitting of Parks
when   Ann puts "That the park stay open" to the vote in Parks
and    Ann, Bo and Cy vote yes
and    Ann closes the vote
and    Ann announces the result
and    Ann reports adopt on "That the park stay open"
then   "That the park stay open" is on the slate
given  a sitting
when   the chair puts the slate to the vote
and    Ann, Bo and Cy vote no
and    the chair closes the vote
and    the chair announces the result
then   the vote is rejected
and    "That the park stay open" is pending
and    "That the park stay open" is off the slate
when   the chair puts "That the park stay open" to the vote
and    Ann, Bo and Cy vote yes
and    the chair closes the vote
and    the chair announces the result
then   "That the park stay open" is adopted

story  a minority keeps an item off the slate
given  a conference with Ann, Bo and Cy
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Ann submits "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
given  a sitting of Parks
when   Ann puts "That the park stay open" to the vote in Parks
and    Ann and Bo vote yes
and    Cy votes no
and    Ann closes the vote
and    Ann announces the result
and    Ann reports adopt on "That the park stay open" with Cy in the minority
and    the clerk places "That the park stay open" on the agenda
then   "That the park stay open" is off the slate

story  only the committee's own members vote in it
given  a conference with Ann, Bo, Cy and Di
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Di submits "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
given  a sitting of Parks
when   Ann puts "That the park stay open" to the vote in Parks
and    Di votes yes
then   refused: your role does not allow this

story  a dissent is a no or an abstention, from an adoption only
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    Bo registers a no on "That the hall be painted"
then   refused: adopted
when   the clerk enters a voice vote on "That the hall be painted": adopted
and    the chair announces the result
and    Bo registers a yes on "That the hall be painted"
then   refused: no or
when   Bo registers a no on "That the hall be painted"
and    Bo registers a no on "That the hall be painted"
then   refused: already

story  numbers can run per committee
given  a conference with Ann, Bo and Cy
and    the rule that numbers run per committee
and    a committee Parks with Bo and Cy chaired by Ann
and    a meeting
when   Ann submits "That the park stay open"
and    the clerk refers "That the park stay open" to Parks
then   "That the park stay open" is called "PA-1"
