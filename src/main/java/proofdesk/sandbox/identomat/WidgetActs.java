package proofdesk.sandbox.identomat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import proofdesk.sandbox.identomat.Screen.Kind;

/** What the person does on a page. Nothing they typed is lost when something is wrong with it. */
@Component
class WidgetActs {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int CODE_LENGTH = 6;

    private final Endings endings;
    private final Callbacks callbacks;
    private final Specimen specimens;

    WidgetActs(Endings endings, Callbacks callbacks, Specimen specimens) {
        this.endings = endings;
        this.callbacks = callbacks;
        this.specimens = specimens;
    }

    /**
     * Does it, within the sessions' lock.
     *
     * @param address of the session, for a message to another device
     * @return what is wrong, as a key of the texts
     */
    Optional<String> act(
            Session session, Screen screen, HttpServletRequest form, @Nullable MultipartFile file, String address)
            throws IOException {
        return switch (value(form, "action")) {
            case "agree", "next" -> confirm(session, screen);
            case "disagree" -> {
                if (screen.kind() == Kind.AGREEMENT) {
                    endings.disagree(session);
                }
                yield Optional.empty();
            }
            case "contact" -> contact(session, screen, value(form, "contact"));
            case "code" -> code(session, screen, value(form, "code"));
            case "address" -> {
                session.passed.remove(new Screen(screen.kind() == Kind.EMAIL_CODE ? Kind.EMAIL : Kind.PHONE, 0));
                yield Optional.empty();
            }
            case "document" -> document(session, screen, form);
            case "another" -> {
                session.passed.removeIf(
                        each -> each.number() == screen.number() && each.kind().ofDocument());
                session.passed.remove(new Screen(Kind.DOCUMENT, screen.number()));
                session.documents.remove(screen.number());
                yield Optional.empty();
            }
            case "upload" -> upload(session, screen, form, file);
            case "specimen" -> picture(session, screen, form, specimens.of(session, screen));
            case "answers" -> answers(session, screen, form);
            case "share" -> share(session, value(form, "to"), address);
            case "outcome" -> {
                Repertoire.named(value(form, "outcome")).ifPresent(outcome -> session.outcome = outcome);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Only of a page that asks for no more than that. */
    private Optional<String> confirm(Session session, Screen screen) {
        if (screen.kind() == Kind.AGREEMENT || screen.kind() == Kind.UNKNOWN) {
            endings.pass(session, screen);
        }
        return Optional.empty();
    }

    private Optional<String> code(Session session, Screen screen, String given) {
        var asked = screen.kind() == Kind.EMAIL_CODE || screen.kind() == Kind.PHONE_CODE;
        if (!asked || !given.strip().equals(session.code)) {
            return Optional.of("code.wrong");
        }
        endings.pass(session, screen);
        return Optional.empty();
    }

    private Optional<String> contact(Session session, Screen screen, String given) {
        var email = screen.kind() == Kind.EMAIL;
        if (!email && screen.kind() != Kind.PHONE) {
            return Optional.empty();
        }
        var contact = email ? given.strip() : given.replaceAll("[\\s()/.-]", "");
        if (email) {
            session.email = contact;
        } else {
            session.phone = contact;
        }
        if (!(email ? EMAIL : PHONE).matcher(contact).matches()) {
            return Optional.of(email ? "email.wrong" : "phone.wrong");
        }
        if (session.flags.on(email ? "require_email_check" : "require_phone_number_check")) {
            session.code = Tokens.digits(CODE_LENGTH);
            callbacks.password(session, !email);
        }
        endings.pass(session, screen);
        return Optional.empty();
    }

    private Optional<String> document(Session session, Screen screen, HttpServletRequest form) {
        var type = value(form, "document");
        var country = value(form, "country");
        if (screen.kind() != Kind.DOCUMENT
                || !DocumentPage.types(session.flags).contains(type)
                || !DocumentPage.countries(session.flags).contains(country)) {
            return Optional.of("document.wrong");
        }
        session.documents.put(screen.number(), type);
        session.country = country;
        endings.pass(session, screen);
        return Optional.empty();
    }

    private Optional<String> upload(
            Session session, Screen screen, HttpServletRequest form, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.of("picture.missing");
        }
        var photo = Photo.of(file.getBytes());
        return photo.isEmpty() ? Optional.of("picture.wrong") : picture(session, screen, form, photo.get());
    }

    private Optional<String> picture(Session session, Screen screen, HttpServletRequest form, Photo photo) {
        var flags = session.flags;
        var kind = screen.kind();
        if (!kind.picture() || !PicturePage.camera(flags, kind) && !PicturePage.upload(flags, kind)) {
            return Optional.of("picture.impossible");
        }
        if (kind == Kind.GENERAL) {
            var type = value(form, "general");
            var allowed = PicturePage.generalTypes(flags);
            session.generalDocuments.add(allowed.contains(type) ? type : allowed.getFirst());
        }
        session.live = session.live || PicturePage.live(session, screen);
        session.pictures.put(
                switch (kind) {
                    case FRONT -> "card-front";
                    case BACK -> "card-back";
                    case PASSPORT -> "passport";
                    case FACE -> "face";
                    default -> "sandbox-" + screen.id().toLowerCase(Locale.ROOT);
                },
                photo);
        endings.pass(session, screen);
        return Optional.empty();
    }

    private Optional<String> answers(Session session, Screen screen, HttpServletRequest form) {
        if (screen.kind() != Kind.QUESTIONS) {
            return Optional.empty();
        }
        var step = session.step(screen);
        var given = session.answers(screen.number());
        given.clear();
        given.putAll(QuestionFields.read(step, form.getParameterMap()));
        if (!QuestionFields.complete(step, given)) {
            return Optional.of("question.missing");
        }
        endings.pass(session, screen);
        return Optional.empty();
    }

    private Optional<String> share(Session session, String to, String address) {
        var contact = to.contains("@") ? to.strip() : to.replaceAll("[\\s()/.-]", "");
        if (!EMAIL.matcher(contact).matches() && !PHONE.matcher(contact).matches()) {
            return Optional.of("device.wrong");
        }
        callbacks.link(session, contact, address);
        return Optional.empty();
    }

    private static String value(HttpServletRequest form, String name) {
        var value = form.getParameter(name);
        return value == null ? "" : value;
    }
}
