package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.SentMessage;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.contract.booking.WriteToPractice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What patients and practices write to each other, as each side reads it.
@FeignClient(name = "messages", url = "${consulta.gateway}")
public interface MessageApi {
  /// The patient begins, or goes on.
  @PostMapping("/api/conversations")
  SentMessage write(
      @RequestBody WriteToPractice message, @RequestHeader("Idempotency-Key") String key);

  /// The patient's own, the latest first.
  @GetMapping("/api/conversations")
  Page<Conversation> own(@RequestParam int page, @RequestParam int size);

  /// For the practice: unread first.
  ///
  /// @param practitionerId absent: of all whose agendas the caller runs
  @GetMapping("/api/conversations/inbox")
  Page<Conversation> inbox(
      @RequestParam @Nullable UUID practitionerId, @RequestParam int page, @RequestParam int size);

  @GetMapping("/api/conversations/{id}")
  Conversation one(@PathVariable UUID id);

  /// The newest first.
  @GetMapping("/api/conversations/{id}/messages")
  Page<Message> messages(@PathVariable UUID id, @RequestParam int page, @RequestParam int size);

  @PostMapping("/api/conversations/{id}/messages")
  SentMessage answer(
      @PathVariable UUID id,
      @RequestBody WriteMessage message,
      @RequestHeader("Idempotency-Key") String key);

  @PostMapping("/api/conversations/{id}/read")
  void read(@PathVariable UUID id, @RequestBody ReadMessages upTo);
}
