package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import health.consulta.contract.Interval;
import health.consulta.portal.frame.Words;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether a visit comes again, how far apart and how often.
final class RepeatField extends Div {
  private static final int LEAST = 2;
  private static final int MOST = 52;
  private static final int USUAL = 6;
  private static final int LONGEST_WEEKS = 4;

  private final Select<Interval> every = new Select<>();
  private final IntegerField count = new IntegerField(Words.of("agenda.repeat.count"));

  /// @param changed when it became a series, or none
  RepeatField(Runnable changed) {
    addClassName("s-pair");
    every.setLabel(Words.of("agenda.repeat"));
    every.setEmptySelectionAllowed(true);
    every.setEmptySelectionCaption(Words.of("agenda.repeat.once"));
    every.setItems(
        IntStream.rangeClosed(1, LONGEST_WEEKS)
            .mapToObj(weeks -> new Interval(weeks, Interval.Unit.WEEKS))
            .toList());
    every.setItemLabelGenerator(RepeatField::words);
    count.setMin(LEAST);
    count.setMax(MOST);
    count.setStepButtonsVisible(true);
    count.setErrorMessage(Words.of("agenda.repeat.wrong"));
    every.addValueChangeListener(chosen -> {
      count.setVisible(chosen.getValue() != null);
      changed.run();
    });
    add(every, count);
    clear();
  }

  Optional<Interval> every() {
    return Optional.ofNullable(every.getValue());
  }

  int count() {
    return count.getValue() == null ? 0 : count.getValue();
  }

  /// Says beside the field what is wrong with it.
  boolean isRight() {
    count.setInvalid(every.getValue() != null && (count() < LEAST || count() > MOST));
    return !count.isInvalid();
  }

  void clear() {
    every.clear();
    count.setValue(USUAL);
    count.setVisible(false);
  }

  private static String words(Interval each) {
    if (each == null) return Words.of("agenda.repeat.once");
    return each.every() == 1
        ? Words.of("agenda.repeat.weekly")
        : Words.of("agenda.repeat.weeks", each.every());
  }
}
