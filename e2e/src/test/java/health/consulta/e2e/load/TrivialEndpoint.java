package health.consulta.e2e.load;

import health.consulta.launcher.process.Ready;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The least that Spring Boot can do: a list of about 1 KB as JSON, on virtual threads. What a
/// machine makes of it is the measure for what it makes of us.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TrivialEndpoint.Words.class)
public class TrivialEndpoint {
  public static final String PATH = "/trivial";

  public static void main(String[] arguments) {
    SpringApplication.run(TrivialEndpoint.class, arguments);
  }

  public static Program start(int port, Path log) {
    var arguments =
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.threads.virtual.enabled=true",
            "--spring.main.banner-mode=off");
    var ready = Ready.http("http://127.0.0.1:" + port + PATH, 200);
    return Program.start(TrivialEndpoint.class.getName(), port, 512, arguments, ready, log);
  }

  @RestController
  static class Words {
    @GetMapping(PATH)
    List<Word> words() {
      return IntStream.range(0, 12).mapToObj(Word::of).toList();
    }
  }

  record Word(int number, String name, String description, boolean good) {
    static Word of(int number) {
      return new Word(number, "word " + number, "one of a dozen like it", number % 2 == 0);
    }
  }
}
