package health.consulta.reporting;

import health.consulta.contract.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What is owed of a visit: one fact per booking, with all that was invoiced, credited and paid of
/// it, each under the id of the event that told it. A visit has one invoice at a time: the last one
/// is named, in whatever order they are told, and it is owed since the first.
public final class DueFacts {
  private static final String FOR_NOW = "9999-12-31";

  private final FactCollection facts;

  DueFacts(FactStore store) {
    this.facts = new FactCollection(store);
  }

  public void issued(
      UUID eventId,
      UUID bookingId,
      UUID invoiceId,
      String number,
      UUID practitionerId,
      Money total,
      LocalDate on) {
    note(
        bookingId,
        eventId,
        move("invoiced", total, on),
        due -> {
          var known = due.getString("number");
          if (known == null || known.compareTo(number) < 0)
            due.append("invoiceId", invoiceId)
                .append("number", number)
                .append("practitionerId", practitionerId);
          var first = due.getString("issuedOn");
          if (first == null || first.compareTo(on.toString()) > 0)
            due.append("issuedOn", on.toString());
        });
  }

  public void credited(UUID eventId, UUID bookingId, Money amount, LocalDate on) {
    note(bookingId, eventId, move("invoiced", amount.negated(), on), due -> {});
  }

  /// @param amount less than nothing when it went back
  public void paid(UUID eventId, UUID bookingId, Money amount, Instant at) {
    paid(eventId, bookingId, amount, Day.of(at).date());
  }

  /// @param amount less than nothing when it went back
  public void paid(UUID eventId, UUID bookingId, Money amount, LocalDate on) {
    note(bookingId, eventId, move("paid", amount, on), due -> {});
  }

  private static Document move(String field, Money amount, LocalDate on) {
    return new Document("day", on.toString()).append(field, MoneyFacts.euros(amount));
  }

  private void note(UUID bookingId, UUID eventId, Document move, Consumer<Document> rest) {
    facts.note(
        bookingId,
        due -> {
          var moves = new Document(due.get("moves", new Document()));
          due.append("moves", moves.append(eventId.toString(), move));
          rest.accept(due);
          var until = until(due);
          if (until == null) due.remove("until");
          else due.append("until", until);
        });
  }

  /// @return the day by whose end nothing was owed any more; absent when nothing ever was at the
  ///   end of a day
  private static @Nullable String until(Document due) {
    if (!due.containsKey("issuedOn")) return null; // paid before it is invoiced
    var days = new TreeSet<String>();
    moves(due).forEach(move -> days.add(move.getString("day")));
    String until = null;
    for (var day : days)
      if (standing(due, day).owed() > 0) {
        var next = days.higher(day);
        until = next == null ? FOR_NOW : next;
      }
    return until;
  }

  /// How it stood at the end of a day.
  static Standing standing(Document due, String day) {
    long invoiced = 0;
    long paid = 0;
    for (var move : moves(due))
      if (move.getString("day").compareTo(day) <= 0) {
        invoiced += move.get("invoiced", 0L);
        paid += move.get("paid", 0L);
      }
    return new Standing(invoiced, paid);
  }

  private static List<Document> moves(Document due) {
    return due.get("moves", new Document()).values().stream().map(Document.class::cast).toList();
  }

  record Standing(long invoiced, long paid) {
    long owed() {
      return Math.max(0, invoiced - paid);
    }
  }
}
