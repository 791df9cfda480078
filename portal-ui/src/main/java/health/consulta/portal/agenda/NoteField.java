package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import health.consulta.contract.booking.StaffNote;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practice's note on a booking. What is typed stays while the agenda changes, and when
/// somebody else wrote meanwhile.
final class NoteField extends Div {
  static final int LONGEST = 1000;

  private final BookingApi bookings;
  private final TextArea text = area();
  private final Button save = new Button(Words.of("agenda.note.save"), clicked -> save());
  private @Nullable UUID booking;
  private @Nullable Instant at;

  NoteField(BookingApi bookings) {
    this.bookings = bookings;
    addClassName("s-note");
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.addValueChangeListener(typed -> save.setVisible(true));
    save.addThemeVariants(ButtonVariant.SMALL);
    add(text, save);
  }

  /// As every note is typed.
  static TextArea area() {
    var area = new TextArea(Words.of("agenda.note"));
    area.setHelperText(Words.of("agenda.note.whose"));
    area.setMaxLength(LONGEST);
    area.setMaxRows(5);
    area.setWidthFull();
    return area;
  }

  /// @param of absent: there is nothing to note on
  void show(@Nullable UUID of) {
    setVisible(of != null);
    if (of == null || of.equals(booking)) return;
    booking = of;
    take(null, "");
    try {
      var note = bookings.note(of);
      take(note.at(), note.text());
    } catch (GatewayProblem problem) {
      text.setReadOnly(true);
      text.setHelperText(Words.of("agenda.note.unread"));
    }
  }

  void forget() {
    booking = null;
  }

  private void take(@Nullable Instant written, String words) {
    at = written;
    text.setReadOnly(false);
    text.setHelperText(Words.of("agenda.note.whose"));
    text.setValue(words);
    save.setVisible(false);
  }

  private void save() {
    var of = booking;
    if (of == null) return;
    try {
      var note = bookings.note(of, new StaffNote(text.getValue(), at));
      take(note.at(), note.text());
      Words.toast(Words.of("agenda.note.saved"));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      if (problem.code().equals("NOTE_CHANGED")) other(of);
    }
  }

  /// Shows what stands there by now; saving once more puts ours in its place.
  private void other(UUID of) {
    try {
      var note = bookings.note(of);
      at = note.at();
      text.setHelperText(Words.of("agenda.note.other", note.text()));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
