package health.consulta.portal;

import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Conversation.Coming;
import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.SentMessage;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.contract.booking.WriteToPractice;
import health.consulta.portal.FakeGateway.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What patients of a [Practice] and it write to each other, behind the same [FakeGateway].
public final class MessageDesk {
  public static final UUID LEA_AND_CLAIRE = Practice.id(901);
  public static final UUID ROCHE_AND_CLAIRE = Practice.id(902);
  public static final UUID ROY_AND_HELENE = Practice.id(903);

  public final List<Talk> talks = new CopyOnWriteArrayList<>();
  private final Practice practice;
  private final LocalDate today;

  MessageDesk(Practice practice, LocalDate today) {
    this.practice = practice;
    this.today = today;
    var lea = talk(LEA_AND_CLAIRE, Practice.CLAIRE, Practice.LEA, "Léa Petit");
    lea.say(
        MessageSide.PATIENT, "Bonjour, puis-je reprendre le même traitement ?", at(-1, "18:02"));
    lea.say(MessageSide.PRACTICE, "Bonjour, oui, sans rien changer.", at(-1, "19:15"));
    lea.read.put(MessageSide.PRACTICE, 2);
    var roche = talk(ROCHE_AND_CLAIRE, Practice.CLAIRE, Practice.ROCHE, "Amandine Roche");
    roche.say(MessageSide.PATIENT, "Bonjour docteur,\nfaut-il venir à jeun ?", at(0, "08:20"));
    roche.say(MessageSide.PATIENT, "<b>Merci</b> d’avance.", at(0, "08:21"));
    var roy = talk(ROY_AND_HELENE, Practice.HELENE, Practice.id(905), null);
    roy.say(MessageSide.PATIENT, "Un certificat pour l’école, s’il vous plaît.", at(-3, "10:00"));
    roy.read.put(MessageSide.PRACTICE, 1);
  }

  private Instant at(int days, String time) {
    return practice.at(today.plusDays(days), time);
  }

  private Talk talk(UUID id, UUID practitioner, UUID account, @Nullable String name) {
    var talk = new Talk(id, practitioner, account, name);
    talks.add(talk);
    return talk;
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("GET /api/conversations/{id}", call -> view(talk(call), MessageSide.PRACTICE))
        .on("GET /api/conversations/inbox", this::inbox)
        .on("GET /api/conversations", this::own)
        .on("POST /api/conversations", this::write)
        .on("GET /api/conversations/{id}/messages", this::messages)
        .on(
            "POST /api/conversations/{id}/messages",
            call -> sent(talk(call), MessageSide.PRACTICE, call.body(WriteMessage.class).text()))
        .on("POST /api/conversations/{id}/read", this::read);
  }

  /// The patient writes elsewhere; what Kafka would bring.
  public MessageSent says(UUID conversation, String text) {
    var talk = talk(conversation);
    sent(talk, MessageSide.PATIENT, text);
    var last = talk.messages.getLast();
    return new MessageSent(
        talk.id, last.id(), talk.practitioner, talk.account, last.by(), last.number());
  }

  public Talk talk(UUID id) {
    return talks.stream().filter(talk -> talk.id.equals(id)).findFirst().orElseThrow();
  }

  private Talk talk(Call call) {
    return talk(UUID.fromString(call.path().getFirst()));
  }

  private Object inbox(Call call) {
    var practitioner = call.query().get("practitionerId");
    var agendas = practice.agendas(call);
    var mine =
        talks.stream()
            .filter(talk -> agendas.contains(talk.practitioner))
            .filter(
                talk -> practitioner == null || talk.practitioner.toString().equals(practitioner))
            .map(talk -> view(talk, MessageSide.PRACTICE))
            .sorted(
                Comparator.comparing((Conversation one) -> one.unread() == 0)
                    .thenComparing(Comparator.comparing(Conversation::lastAt).reversed()))
            .toList();
    return new Page<>(mine, 0, 100, mine.size());
  }

  private Object own(Call call) {
    var mine =
        talks.stream()
            .filter(talk -> talk.account.equals(Practice.LEA))
            .map(talk -> view(talk, MessageSide.PATIENT))
            .toList();
    return new Page<>(mine, 0, 100, mine.size());
  }

  private Object write(Call call) {
    var wanted = call.body(WriteToPractice.class);
    var talk =
        talks.stream()
            .filter(each ->
                each.account.equals(Practice.LEA)
                    && each.practitioner.equals(wanted.practitionerId()))
            .findFirst()
            .orElseGet(
                () -> talk(Practice.id(910), wanted.practitionerId(), Practice.LEA, "Léa Petit"));
    return sent(talk, MessageSide.PATIENT, wanted.text());
  }

  private SentMessage sent(Talk talk, MessageSide by, String text) {
    talk.say(by, text, at(0, "10:05"));
    var last = talk.messages.getLast();
    return new SentMessage(last.id(), talk.id, last.number(), last.at());
  }

  private Object messages(Call call) {
    var all = talk(call).messages.reversed();
    int page = Integer.parseInt(call.query().get("page"));
    int size = Integer.parseInt(call.query().get("size"));
    var items = all.stream().skip((long) page * size).limit(size).toList();
    return new Page<>(items, page, size, all.size());
  }

  private Object read(Call call) {
    var upTo = call.body(ReadMessages.class).upTo();
    talk(call).read.merge(MessageSide.PRACTICE, upTo, Math::max);
    talk(call).read.merge(MessageSide.PATIENT, upTo, Math::max);
    return new byte[0];
  }

  private Conversation view(Talk talk, MessageSide reader) {
    var last = talk.messages.getLast();
    var read = talk.read.getOrDefault(reader, 0);
    var unread =
        talk.messages.stream()
            .filter(message -> message.by() != reader && message.number() > read)
            .count();
    var coming =
        talk.account.equals(Practice.ROCHE)
            ? List.of(new Coming(Practice.id(21), Practice.ROCHE, "Amandine Roche", at(2, "10:00")))
            : List.<Coming>of();
    return new Conversation(
        talk.id,
        talk.practitioner,
        talk.account,
        talk.messages.size(),
        last.at(),
        last.by(),
        (int) unread,
        talk.name,
        coming);
  }

  /// One conversation.
  public static final class Talk {
    public final List<Message> messages = new ArrayList<>();
    public final Map<MessageSide, Integer> read = new ConcurrentHashMap<>();
    private final UUID id;
    private final UUID practitioner;
    private final UUID account;
    private final @Nullable String name;

    private Talk(UUID id, UUID practitioner, UUID account, @Nullable String name) {
      this.id = id;
      this.practitioner = practitioner;
      this.account = account;
      this.name = name;
    }

    public void say(MessageSide by, String text, Instant at) {
      var number = messages.size() + 1;
      messages.add(
          new Message(
              new UUID(id.getLeastSignificantBits(), number),
              number,
              by,
              at,
              text,
              by == MessageSide.PRACTICE ? "Sophie Durand" : null));
    }
  }
}
