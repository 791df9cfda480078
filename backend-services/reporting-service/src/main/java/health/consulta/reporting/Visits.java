package health.consulta.reporting;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.NoShowFigure;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.WaitingFigure;
import health.consulta.contract.reporting.WaitingReport;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is asked of visits.
@Component
public class Visits {
  private static final String[] ACTIVITY = {
    "booked", "completed", "cancelled", "noShows", "newPatients"
  };
  private static final String[] NO_SHOWS = {"due", "noShows", "lostMinutes"};
  private static final String[] WAITING = {"leads", "leadMinutes", "admitted", "waitedMinutes"};

  private final Figures figures;
  private final Names names;

  Visits(Figures figures, Names names) {
    this.figures = figures;
    this.names = names;
  }

  public ActivityReport activity(Question question) {
    var lines = figures.add(question, new Lines(ACTIVITY), ACTIVITY);
    var period = question.period();
    return new ActivityReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Visits::activity),
        lines.total(Visits::activity));
  }

  private static ActivityReport.Line activity(Lines.Sums sums) {
    return new ActivityReport.Line(
        sums.group(),
        sums.of("booked"),
        sums.of("completed"),
        sums.of("cancelled"),
        sums.of("noShows"),
        sums.of("newPatients"));
  }

  public NoShowReport noShows(Question question) {
    var lines = figures.add(question, new Lines(NO_SHOWS), NO_SHOWS);
    var period = question.period();
    return new NoShowReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Visits::noShows),
        lines.total(Visits::noShows));
  }

  private static NoShowReport.Line noShows(Lines.Sums sums) {
    return new NoShowReport.Line(
        sums.group(), sums.of("due"), sums.of("noShows"), sums.of("lostMinutes"));
  }

  public WaitingReport waiting(Question question) {
    var lines = figures.add(question, new Lines(WAITING), WAITING);
    var period = question.period();
    return new WaitingReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Visits::waiting),
        lines.total(Visits::waiting));
  }

  private static WaitingReport.Line waiting(Lines.Sums sums) {
    return new WaitingReport.Line(
        sums.group(),
        sums.of("leads"),
        sums.of("leadMinutes"),
        sums.of("admitted"),
        sums.of("waitedMinutes"));
  }

  /// @param group only of this line, or of all
  /// @param figure only what counts in this column, or all
  public Page<ActivityRow> activityRows(
      Question question,
      @Nullable String group,
      @Nullable ActivityFigure figure,
      int page,
      int size) {
    var facts = figure == ActivityFigure.NEW_PATIENTS ? Facts.FIRST_VISITS : Facts.VISITS;
    return rows(facts, question, group, figure == null ? null : Visit.field(figure), page, size);
  }

  /// @param group only of this line, or of all
  public Page<ActivityRow> noShowRows(
      Question question, @Nullable String group, NoShowFigure figure, int page, int size) {
    var field =
        switch (figure) {
          case DUE -> "due";
          case NO_SHOWS -> "noShows";
        };
    return rows(Facts.VISITS, question, group, field, page, size);
  }

  /// @param group only of this line, or of all
  public Page<ActivityRow> waitingRows(
      Question question, @Nullable String group, WaitingFigure figure, int page, int size) {
    var field =
        switch (figure) {
          case LEAD -> "leads";
          case WAITED -> "admitted";
        };
    return rows(Facts.VISITS, question, group, field, page, size);
  }

  private Page<ActivityRow> rows(
      String facts,
      Question question,
      @Nullable String group,
      @Nullable String field,
      int page,
      int size) {
    var known = names.practitioners();
    return figures.rows(facts, question, group, field, page, size, fact -> row(fact, known));
  }

  private static ActivityRow row(Document fact, Names.Known names) {
    var practitioner = fact.get("practitionerId", UUID.class);
    var first = fact.get("bookingId", UUID.class);
    return new ActivityRow(
        first == null ? fact.get("_id", UUID.class) : first,
        practitioner,
        names.of(practitioner),
        fact.getDate("start").toInstant(),
        LocalDate.parse(fact.getString("day")),
        outcome(fact),
        fact.get("leadMinutes", Long.class),
        fact.get("waitedMinutes", Long.class));
  }

  private static ActivityFigure outcome(Document fact) {
    for (var figure :
        List.of(
            ActivityFigure.NEW_PATIENTS,
            ActivityFigure.COMPLETED,
            ActivityFigure.NO_SHOWS,
            ActivityFigure.CANCELLED)) if (fact.containsKey(Visit.field(figure))) return figure;
    return ActivityFigure.BOOKED;
  }
}
