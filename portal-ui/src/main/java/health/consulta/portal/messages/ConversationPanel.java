package health.consulta.portal.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Message;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One conversation: whose, the visits to come, what was written, and the answer.
final class ConversationPanel extends Section {
  private final Paragraph choose = new Paragraph(Words.of("inbox.choose"));
  private final H2 title = new H2();
  private final Div coming = new Div();
  private final Div work = new Div();
  private final Written written;
  private final AnswerForm form;
  private @Nullable UUID shown;

  /// @param older asked for what was before
  /// @param closed on a narrow screen, back to the list
  ConversationPanel(Runnable older, Runnable closed, AnswerForm form) {
    this.form = form;
    this.written = new Written(older);
    addClassName("s-letters");
    title.getElement().setAttribute("tabindex", "-1");
    choose.addClassName("s-empty");
    coming.addClassName("s-coming");
    var close = new NativeButton("", clicked -> closed.run());
    close.add(new Icon("left"));
    close.addClassNames("quiet", "s-narrow");
    Words.name(close, Words.of("inbox.back"));
    var top = new Div(close, title);
    top.addClassName("s-letters-top");
    work.addClassName("s-letters-work");
    work.add(top, coming, written, form);
    work.setVisible(false);
    add(choose, work);
  }

  /// @param messages the newest first
  void show(Conversation one, Page<Message> messages, Practitioner who) {
    var clock = PracticeClock.of(who);
    var other = !one.id().equals(shown);
    shown = one.id();
    choose.setVisible(false);
    work.setVisible(true);
    title.setText(Inbox.name(one));
    coming(one, clock);
    written.show(messages, Inbox.name(one), who, clock, other);
    form.of(one, who);
    if (other) title.getElement().callJsFunction("focus");
  }

  void clear() {
    shown = null;
    choose.setVisible(true);
    work.setVisible(false);
  }

  private void coming(Conversation one, PracticeClock clock) {
    coming.removeAll();
    var none = one.coming().isEmpty();
    coming.add(new Span(Words.of(none ? "inbox.coming.none" : "inbox.coming")));
    for (var visit : one.coming()) {
      var name = visit.patientName();
      var words = clock.full(visit.start()) + (name == null ? "" : " · " + name);
      var link = new Anchor("agenda?visite=" + visit.bookingId(), words);
      link.getElement().setAttribute("router-link", true);
      coming.add(link);
    }
  }
}
