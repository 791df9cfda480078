package health.consulta.portal.money;

import com.vaadin.flow.component.html.Span;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;

/// How a payment stands, with picture, word and colour.
final class PaymentState {
  private PaymentState() {}

  static Span of(PracticePayment payment) {
    var look = look(payment.status());
    var state = new Span(new Icon(look.icon()), new Span(words(payment)));
    state.addClassName("s-status");
    state.getElement().setAttribute("data-status", look.tone());
    return state;
  }

  static String words(PracticePayment payment) {
    var atPractice =
        payment.provider() == PaymentProvider.NONE && payment.status() == PaymentStatus.STARTED;
    return Words.of(
        atPractice ? "books.atPractice." + payment.policy() : "books.status." + payment.status());
  }

  /// @param tone of the colours of states
  private record Look(String icon, String tone) {}

  private static Look look(PaymentStatus status) {
    return switch (status) {
      case STARTED, ACTION_REQUIRED -> new Look("hourglass", "held");
      case METHOD_STORED -> new Look("clock", "confirmed");
      case AUTHORISED -> new Look("check", "confirmed");
      case CAPTURED -> new Look("circle-check", "done");
      case PARTIALLY_REFUNDED -> new Look("undo", "arrived");
      case REFUNDED -> new Look("undo", "cancelled");
      case RELEASED -> new Look("ban", "cancelled");
      case METHOD_FAILED, UNKNOWN -> new Look("alert", "late");
      case FAILED -> new Look("circle-x", "noshow");
    };
  }
}
