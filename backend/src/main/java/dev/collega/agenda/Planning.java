package dev.collega.agenda;

import dev.collega.followup.FollowUpView;
import dev.collega.followup.FollowUpViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the agenda: finds what is due, ranks it, and takes what fits. */
@ApplicationScoped
class Planning {

    private final Candidates candidates;
    private final Weeks weeks;
    private final Offers offers;
    private final FollowUpViews followUps;

    Planning(Candidates candidates, Weeks weeks, Offers offers, FollowUpViews followUps) {
        this.candidates = candidates;
        this.weeks = weeks;
        this.offers = offers;
        this.followUps = followUps;
    }

    Agenda plan(UUID me, Moment moment, int minutes) {
        var situation = weeks.of(me, moment);
        var holiday = situation.holidays().stream()
                .filter(one -> one.includes(moment.today()))
                .findFirst();
        var due = Ranking.rank(candidates.of(me, moment), moment.today(), situation.holidays());
        var most = holiday.isPresent() ? 0 : situation.week().left();
        var chosen = Fitting.fit(due, Ranking.Ranked::minutes, minutes, most);
        var items = items(me, chosen);
        return new Agenda(
                moment.today(),
                moment.timeZone(),
                minutes,
                items.stream().mapToInt(Agenda.Item::minutes).sum(),
                items,
                // Who has done enough is not offered more.
                most == 0 ? List.of() : offers.of(me, moment),
                Math.min(Candidates.MOST, due.size() - chosen.size()),
                situation.week(),
                holiday.orElse(null));
    }

    /** What is done on another device in between is left out. */
    private List<Agenda.Item> items(UUID me, List<Ranking.Ranked> chosen) {
        Map<UUID, FollowUpView> views =
                followUps
                        .of(
                                me,
                                chosen.stream()
                                        .map(ranked -> ranked.candidate().id())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(FollowUpView::id, Function.identity()));
        var items = new ArrayList<Agenda.Item>();
        for (var ranked : chosen) {
            var view = views.get(ranked.candidate().id());
            if (view != null) {
                items.add(new Agenda.Item(view, ranked.overdueDays(), ranked.minutes(), ranked.reasons()));
            }
        }
        return items;
    }
}
