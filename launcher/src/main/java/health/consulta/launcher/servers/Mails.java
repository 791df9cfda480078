package health.consulta.launcher.servers;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;

/// The mails that arrived, each a file `ID.eml` in the folder; the newest thousand are shown.
final class Mails {
  private static final int SHOWN = 1000;
  private static final String RECIPIENT = "X-Consulta-Delivered-To";

  private final Path folder;
  private final Clock clock;
  private final ConcurrentSkipListMap<String, Mail> known = new ConcurrentSkipListMap<>();
  private int sequence;

  Mails(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.substring(0, name.length() - ".eml".length()))
          .sorted(java.util.Comparator.reverseOrder())
          .limit(SHOWN)
          .forEach(id -> known.put(id, read(id)));
    }
  }

  /// Writes the mail down for one recipient.
  synchronized void keep(MimeMessage message, String recipient) {
    sequence = (sequence + 1) % 10_000;
    var id = "%013d-%04d".formatted(clock.millis(), sequence);
    var bytes = new ByteArrayOutputStream();
    try {
      bytes.writeBytes(
          (RECIPIENT + ": " + recipient + "\r\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      message.writeTo(bytes);
      var fresh = folder.resolve(id + ".new");
      Files.write(fresh, bytes.toByteArray());
      Files.move(fresh, file(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail cannot be written", e);
    }
    known.put(id, read(id));
    while (known.size() > SHOWN) {
      known.pollFirstEntry();
    }
  }

  /// The newest first, for one recipient or for all when `to` is empty.
  List<Mail> list(String to) {
    return known.descendingMap().values().stream()
        .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to))
        .toList();
  }

  Optional<Mail> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  Optional<Mail.Content> attachment(String id, int index) {
    if (find(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Mail.contents(parse(id)).stream().skip(index).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail cannot be read", e);
    }
  }

  /// The mail as it came.
  Optional<byte[]> source(String id) {
    return find(id)
        .map(mail -> {
          try {
            return Files.readAllBytes(file(mail.id()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  synchronized void forgetAll() {
    for (var id : known.keySet()) {
      try {
        Files.deleteIfExists(file(id));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    known.clear();
  }

  private Mail read(String id) {
    try {
      var message = parse(id);
      var received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
      return Mail.of(id, received, message.getHeader(RECIPIENT, ","), message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail cannot be read", e);
    }
  }

  private MimeMessage parse(String id) throws IOException, MessagingException {
    try (var file = Files.newInputStream(file(id))) {
      return new MimeMessage(Session.getInstance(new Properties()), file);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }
}
