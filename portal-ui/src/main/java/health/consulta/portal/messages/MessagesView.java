package health.consulta.portal.messages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.MessageEvent;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.MessageApi;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What patients write to the practice: the list, and beside it one conversation.
@Route(value = "messagerie", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class MessagesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final MessageApi messages;
  private final Practitioners names;
  private final OpenScreens screens;
  private final Whose whose;
  private final Paragraph nobody = new Paragraph(Words.of("agenda.none"));
  private final Trouble trouble = new Trouble(this::read);
  private final Inbox inbox = new Inbox(this::open, this::longer);
  private final ConversationPanel panel;
  private final Div work = new Div();
  private volatile Asked asked = Asked.all(); // also read beside the screen
  private @Nullable Follow<UUID, Mail> follow;
  private @Nullable Registration heard;

  MessagesView(MessageApi messages, Practitioners names, OpenScreens screens) {
    this.messages = messages;
    this.names = names;
    this.screens = screens;
    this.whose = new Whose(names, this::close);
    var form = new AnswerForm(messages, this::read, this::looked);
    this.panel = new ConversationPanel(this::older, this::close, form);
    addClassNames("s-view", "s-mail");
    nobody.addClassName("s-empty");
    nobody.setVisible(false);
    work.add(inbox, panel);
    work.addClassName("s-mail-work");
    add(whose, trouble, nobody, work, hints());
    Shortcuts.addShortcutListener(this, form::begin, Key.KEY_R).listenOn(inbox);
  }

  private static Div hints() {
    return Hints.of(
        "↑ ↓", "agenda.keys.browse",
        "↵", "agenda.keys.open",
        "R", "inbox.keys.answer",
        "Ctrl ↵", "inbox.keys.send");
  }

  @Override
  public String getPageTitle() {
    return Words.of("nav.inbox") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    read();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<UUID, Mail>(
            attached.getUI(), stale -> Mail.read(messages, asked), this::show, trouble::show);
    follow = following;
    var agendas = SignedIn.current().agendas();
    heard =
        screens.open(event -> {
          if (event instanceof MessageEvent one && agendas.contains(one.practitionerId()))
            following.soon(one.conversationId());
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (heard != null) heard.remove();
  }

  private void read() {
    if (follow != null) follow.overtaken();
    try {
      whose.offer();
      nobody.setVisible(whose.nobody());
      work.setVisible(!whose.nobody());
      if (whose.nobody()) return;
      asked = asked.of(whose.id());
      show(Mail.read(messages, asked));
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
  }

  private void show(Mail mail) {
    if (!mail.asked().equals(asked)) return; // something else is looked at by now
    trouble.over();
    inbox.show(mail.list(), asked.open(), who -> PracticeClock.of(names.of(who)), whose::name);
    var one = mail.open();
    work.getElement().setAttribute("data-open", one != null);
    if (one == null || mail.messages() == null) panel.clear();
    else panel.show(one, mail.messages(), names.of(one.practitionerId()));
  }

  private void open(Conversation one) {
    asked = asked.opening(one.id());
    read();
    looked();
  }

  private void close() {
    var left = asked.open();
    asked = asked.opening(null);
    read();
    if (left != null) inbox.focus(left);
  }

  private void longer() {
    asked = asked.longer();
    read();
  }

  private void older() {
    asked = asked.older();
    read();
  }

  /// What came while nobody looked is unread until somebody opens it or begins to answer.
  private void looked() {
    var open = asked.open();
    if (open == null) return;
    try {
      var one = messages.one(open);
      if (one.unread() == 0) return;
      messages.read(open, new ReadMessages(one.messages()));
      read();
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
  }
}
