package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.reporting.DueFacts.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What is asked of unpaid invoices.
@Component
public class Dues {
  private static final int BATCH = 1_000;

  private final MongoOperations mongo;
  private final Names names;

  Dues(MongoOperations mongo, Names names) {
    this.mongo = mongo;
    this.names = names;
  }

  public OutstandingReport report(Question question) {
    var lines = new Lines("invoices", "invoiced", "paid", "owed");
    var dues = open(question);
    var groups = groups(question, dues);
    dues.forEach(due -> due.add(lines.row(groups.apply(due))));
    var period = question.period();
    return new OutstandingReport(
        period.from(),
        period.to(),
        question.groupBy(),
        oldestFirst(lines.as(Dues::line)),
        lines.total(Dues::line));
  }

  private static List<OutstandingReport.Line> oldestFirst(List<OutstandingReport.Line> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(line -> !line.group().equals(OutstandingReport.BEFORE)))
        .toList();
  }

  private static OutstandingReport.Line line(Lines.Sums sums) {
    return new OutstandingReport.Line(
        sums.group(),
        sums.of("invoices"),
        Money.euros(sums.of("invoiced")),
        Money.euros(sums.of("paid")),
        Money.euros(sums.of("owed")));
  }

  /// @param group only of this line, or of all
  public Page<OutstandingRow> rows(Question question, @Nullable String group, int page, int size) {
    var known = names.practitioners();
    var open = open(question);
    var groups = groups(question, open);
    var dues =
        open.stream()
            .filter(due -> group == null || groups.apply(due).equals(group))
            .sorted(Comparator.comparing(Due::issuedOn).thenComparing(Due::number))
            .toList();
    return new Page<>(
        dues.stream().skip((long) page * size).limit(size).map(due -> due.row(known)).toList(),
        page,
        size,
        dues.size());
  }

  /// The invoices of which something was owed at the end of the last day, whenever they were
  /// issued.
  private List<Due> open(Question question) {
    var day = question.period().to().toString();
    var open = where("until").gt(day).and("issuedOn").lte(day);
    return mongo.find(Query.query(question.scope().in(open)), Document.class, Facts.DUES).stream()
        .map(due -> new Due(due, DueFacts.standing(due, day)))
        .filter(due -> due.standing.owed() > 0)
        .toList();
  }

  private Function<Due, String> groups(Question question, List<Due> dues) {
    var called = names.lines(question.groupBy());
    return switch (question.groupBy()) {
      case PRACTITIONER -> due -> called.apply(due.practitionerId());
      case REASON, LOCATION, MODE -> {
        var visits = visits(dues, question.field());
        yield due -> called.apply(visits.get(due.bookingId()));
      }
      case DAY, WEEK, MONTH ->
          due ->
              due.issuedOn().isBefore(question.period().from())
                  ? OutstandingReport.BEFORE
                  : new Day(due.issuedOn()).group(question.groupBy());
    };
  }

  /// A field of the visits that they are for, by booking; asked for a batch at a time.
  private Map<UUID, Object> visits(List<Due> dues, String field) {
    var found = new HashMap<UUID, Object>();
    for (int from = 0; from < dues.size(); from += BATCH) {
      var some = dues.subList(from, Math.min(from + BATCH, dues.size()));
      var visits = Query.query(where("_id").in(some.stream().map(Due::bookingId).toList()));
      visits.fields().include(field);
      for (var visit : mongo.find(visits, Document.class, Facts.VISITS))
        if (visit.get(field) != null) found.put(visit.get("_id", UUID.class), visit.get(field));
    }
    return found;
  }

  private record Due(Document fact, Standing standing) {
    String number() {
      return fact.getString("number");
    }

    LocalDate issuedOn() {
      return LocalDate.parse(fact.getString("issuedOn"));
    }

    UUID practitionerId() {
      return fact.get("practitionerId", UUID.class);
    }

    UUID bookingId() {
      return fact.get("_id", UUID.class);
    }

    void add(long[] row) {
      row[0]++;
      row[1] += standing.invoiced();
      row[2] += standing.paid();
      row[3] += standing.owed();
    }

    OutstandingRow row(Names.Known names) {
      return new OutstandingRow(
          bookingId(),
          fact.get("invoiceId", UUID.class),
          number(),
          practitionerId(),
          names.of(practitionerId()),
          issuedOn(),
          Money.euros(standing.invoiced()),
          Money.euros(standing.paid()),
          Money.euros(standing.owed()));
    }
  }
}
