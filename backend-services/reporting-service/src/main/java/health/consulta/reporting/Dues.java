package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.reporting.DueFacts.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What is asked of unpaid invoices.
@Component
public class Dues {
  private final MongoOperations mongo;
  private final Names names;

  Dues(MongoOperations mongo, Names names) {
    this.mongo = mongo;
    this.names = names;
  }

  public OutstandingReport report(Question question) {
    var lines = new Lines("invoices", "invoiced", "paid", "owed");
    var known = names.practitioners();
    open(question).forEach(due -> due.add(lines.row(due.group(question, known))));
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
    var dues =
        open(question)
            .filter(due -> group == null || due.group(question, known).equals(group))
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
  private Stream<Due> open(Question question) {
    var day = question.undivided().period().to().toString();
    var open = where("until").gt(day).and("issuedOn").lte(day);
    return mongo.find(Query.query(question.scope().in(open)), Document.class, Facts.DUES).stream()
        .map(due -> new Due(due, DueFacts.standing(due, day)))
        .filter(due -> due.standing.owed() > 0);
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

    String group(Question question, Names.Known names) {
      if (question.groupBy() == GroupBy.PRACTITIONER) return names.of(practitionerId());
      return issuedOn().isBefore(question.period().from())
          ? OutstandingReport.BEFORE
          : new Day(issuedOn()).group(question.groupBy());
    }

    void add(long[] row) {
      row[0]++;
      row[1] += standing.invoiced();
      row[2] += standing.paid();
      row[3] += standing.owed();
    }

    OutstandingRow row(Names.Known names) {
      return new OutstandingRow(
          fact.get("_id", UUID.class),
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
