package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.WriteToPractice;
import health.consulta.portal.MessageDesk;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.live.OpenScreens;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessageServiceTest extends ScreenTest {
  @Autowired private MessageService messages;
  @Autowired private OpenScreens screens;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
  }

  @Test
  void those_who_were_written_to_come_before_those_who_may_be() {
    var all = messages.correspondents();
    var first = all.getFirst();
    assertThat(first.profile().name()).isEqualTo("Dr Claire Martin");
    assertThat(first.conversationId()).isEqualTo(MessageDesk.LEA_AND_CLAIRE);
    assertThat(first.answered()).isTrue();
    assertThat(first.unread()).isEqualTo(1);
    assertThat(all).extracting(each -> each.profile().id()).doesNotHaveDuplicates();
    assertThat(all.stream().skip(1)).allMatch(each -> each.conversationId() == null);
  }

  @Test
  void a_page_of_an_exchange_is_read_the_newest_first() {
    var page = messages.exchange(Practice.CLAIRE, 0);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.lines()).extracting(Line::mine).containsExactly(false, true);
    assertThat(page.lines().getFirst().text()).isEqualTo("Bonjour, oui, sans rien changer.");
  }

  @Test
  void with_whom_nothing_is_written_yet_there_is_only_a_name() {
    var page = messages.exchange(Practice.HELENE, 0);
    assertThat(page.with().profile().name()).isEqualTo("Dr Hélène Vasseur");
    assertThat(page.with().conversationId()).isNull();
    assertThat(page.lines()).isEmpty();
  }

  @Test
  void what_is_written_carries_the_key_of_the_attempt_and_what_is_read_its_number() {
    var sent = messages.write(Practice.CLAIRE, "Merci.", "key");
    assertThat(sent.number()).isEqualTo(3);
    var call = GATEWAY.calls.getLast();
    assertThat(call.key()).isEqualTo("key");
    assertThat(call.body(WriteToPractice.class))
        .isEqualTo(new WriteToPractice(Practice.CLAIRE, "Merci."));
    messages.read(MessageDesk.LEA_AND_CLAIRE, 3);
    assertThat(GATEWAY.calls.getLast().body(ReadMessages.class).upTo()).isEqualTo(3);
  }

  @Test
  void an_open_page_hears_of_its_own_messages_only() {
    var heard = new ArrayList<UUID>();
    var open = messages.live().subscribe(heard::add);
    screens.show(sent(UUID.randomUUID(), Practice.HELENE));
    screens.show(sent(Practice.LEA, Practice.CLAIRE));
    assertThat(heard).containsExactly(Practice.CLAIRE);
    open.dispose();
    screens.show(sent(Practice.LEA, Practice.CLAIRE));
    assertThat(heard).hasSize(1);
  }

  private static MessageSent sent(UUID account, UUID practitioner) {
    var id = UUID.randomUUID();
    return new MessageSent(id, id, practitioner, account, MessageSide.PRACTICE, 3);
  }
}
