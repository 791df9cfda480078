package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.Money;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/// The practice calls a booking off: why, and what becomes of the patient's money.
final class CancelDialog extends Dialog {
  private static final int LONGEST = 200;

  private final TextField reason = new TextField(Words.of("agenda.cancel.reason"));
  private final SeriesScope scope;
  private final Booking booking;
  private final ZoneId zone;
  private final BookingApi bookings;
  private final Runnable cancelled;
  private final Once once = new Once();

  CancelDialog(
      Booking booking, ZoneId zone, Cancellation terms, BookingApi bookings, Runnable cancelled) {
    this.booking = booking;
    this.zone = zone;
    this.scope = new SeriesScope(booking);
    this.bookings = bookings;
    this.cancelled = cancelled;
    setHeaderTitle(Words.of("agenda.cancel"));
    setWidth("28rem");
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setRequired(true);
    reason.setErrorMessage(Words.of("agenda.cancel.needed"));
    add(money(terms), scope, reason);
    var cancel = new Button(Words.of("agenda.cancel"), clicked -> cancel());
    cancel.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), cancel);
  }

  private static Div money(Cancellation terms) {
    var money = new Div();
    money.addClassName("s-answers");
    if (terms.lines().isEmpty()) money.add(new Paragraph(Words.of("agenda.cancel.none")));
    var list = new Element("dl");
    for (var line : terms.lines())
      list.appendChild(
          new Element("dt").setText(Words.of("terms." + line.kind())),
          new Element("dd").setText(amount(line.amount())));
    money.getElement().appendChild(list);
    return money;
  }

  private static String amount(Money money) {
    var format = NumberFormat.getCurrencyInstance(UI.getCurrent().getLocale());
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(BigDecimal.valueOf(money.minor(), 2));
  }

  private void cancel() {
    reason.setInvalid(reason.getValue().isBlank());
    if (reason.isInvalid()) return;
    try {
      if (scope.isSeveral()) cancelSeveral(reason.getValue().strip());
      else cancelOne(reason.getValue().strip());
      close();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    cancelled.run();
  }

  private void cancelOne(String why) {
    bookings.cancel(booking.id(), new CancelBooking(why), "cancel-" + booking.id());
    Words.toast(Words.of("agenda.cancel.done"));
  }

  private void cancelSeveral(String why) {
    var wanted = new ChangeSeries(booking.id(), scope.getValue(), null, why);
    var series = Objects.requireNonNull(booking.seriesId());
    var done = once.ask(wanted, key -> bookings.cancelSeries(series, wanted, key));
    SeriesScope.tell("agenda.scope.cancelled", done, zone);
  }
}
