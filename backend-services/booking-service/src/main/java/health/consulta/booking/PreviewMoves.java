package health.consulta.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import health.consulta.kit.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the visits of a series would go, and how these times stand, before any of them is moved.
@Component
public class PreviewMoves {
  private final ChangeSeries series;
  private final Agenda agenda;
  private final Clock clock;

  PreviewMoves(ChangeSeries series, Agenda agenda, Clock clock) {
    this.series = series;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// @param to where the chosen one goes; the others follow by as many days, to the same time of
  ///   day
  /// @return in the order of where they are
  /// @throws NotFound when the booking is not of the series, or not the caller's
  public SeriesMoves of(UUID seriesId, UUID bookingId, Scope scope, Instant to, Caller caller) {
    var members = series.of(seriesId, caller);
    var byId = members.stream().collect(toMap(Booking::id, booking -> booking));
    var moves =
        series.following(members, bookingId, scope, to).stream()
            .map(step ->
                new Move(
                    Objects.requireNonNull(byId.get(step.bookingId())),
                    Objects.requireNonNull(step.to())))
            .toList();
    var standing = standing(moves, caller);
    return new SeriesMoves(
        series.zone(seriesId), moves.stream().map(move -> shown(move, standing, caller)).toList());
  }

  /// A practice may have handed some of them over, or changed their reason.
  private Map<UUID, SeriesDates.Date> standing(List<Move> moves, Caller caller) {
    var leaving = moves.stream().map(move -> move.booking().id()).collect(toSet());
    var standing = new HashMap<UUID, SeriesDates.Date>();
    for (var alike : moves.stream().collect(groupingBy(Move::what)).entrySet()) {
      var what = alike.getKey();
      var staff = caller.runs(what.practitionerId());
      var starts = alike.getValue().stream().map(Move::to).distinct().toList();
      var dates =
          agenda.standing(what.practitionerId(), what.visitReasonId(), starts, leaving, staff);
      for (var move : alike.getValue()) standing.put(move.booking().id(), at(dates, move.to()));
    }
    return standing;
  }

  private static SeriesDates.Date at(List<SeriesDates.Date> dates, Instant start) {
    return dates.stream()
        .filter(date -> date.start().equals(start))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private SeriesMoves.Date shown(Move move, Map<UUID, SeriesDates.Date> standing, Caller caller) {
    var booking = move.booking();
    var date = Objects.requireNonNull(standing.get(booking.id()));
    return new SeriesMoves.Date(
        booking.id(), booking.visit().start(), date, fixed(booking, caller));
  }

  private @Nullable String fixed(Booking booking, Caller caller) {
    return Stream.of(booking)
        .filter(each -> FindBookings.party(caller, each) == Party.PATIENT)
        .flatMap(each -> each.fixed(clock.instant()).stream())
        .map(Refusal::code)
        .findFirst()
        .orElse(null);
  }

  private record What(UUID practitionerId, UUID visitReasonId) {}

  private record Move(Booking booking, Instant to) {
    What what() {
      return new What(booking.visit().practitionerId(), booking.visit().visitReasonId());
    }
  }
}
