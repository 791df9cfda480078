package health.consulta.portal.setup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// After how many missed visits a patient calls instead of booking online.
final class MissedRule extends Section {
  private static final int MOST = 20;
  private static final int LONGEST = 36;

  private final Checkbox on = new Checkbox(Words.of("setup.missed.on"));
  private final IntegerField visits = new IntegerField(Words.of("setup.missed.visits"));
  private final IntegerField months = new IntegerField(Words.of("setup.missed.months"));
  private final BookingApi bookings;
  private final Try tries;
  private @Nullable UUID who;

  MissedRule(BookingApi bookings, Try tries) {
    this.bookings = bookings;
    this.tries = tries;
    bound(visits, MOST);
    bound(months, LONGEST);
    on.addValueChangeListener(chosen -> {
      visits.setVisible(chosen.getValue());
      months.setVisible(chosen.getValue());
    });
    var save = new NativeButton(Words.of("action.save"), clicked -> save());
    save.addClassName("main");
    var fields = new Div(on, visits, months, save);
    fields.addClassName("s-form");
    add(new H2(Words.of("setup.missed")), new Paragraph(Words.of("setup.missed.hint")), fields);
  }

  void show(UUID practitioner) {
    who = practitioner;
    var rule = bookings.rule(practitioner);
    visits.setValue(rule.noShows() == null ? 2 : rule.noShows());
    months.setValue(rule.months());
    on.setValue(rule.noShows() != null);
    visits.setVisible(on.getValue());
    months.setVisible(on.getValue());
  }

  private void save() {
    visits.setInvalid(outside(visits));
    months.setInvalid(outside(months));
    var practitioner = who;
    if (practitioner == null || on.getValue() && (visits.isInvalid() || months.isInvalid())) return;
    var rule =
        on.getValue() ? new NoShowRule(visits.getValue(), months.getValue()) : NoShowRule.OFF;
    if (tries.done(() -> bookings.set(practitioner, rule))) Words.toast(Words.of("setup.saved"));
  }

  private static void bound(IntegerField field, int most) {
    field.setMin(1);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.setErrorMessage(Words.of("setup.number.wrong", 1, most));
  }

  private static boolean outside(IntegerField field) {
    return field.getValue() == null
        || field.getValue() < field.getMin()
        || field.getValue() > field.getMax();
  }
}
