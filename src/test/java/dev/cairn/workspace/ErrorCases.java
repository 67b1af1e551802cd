package dev.cairn.workspace;

import static dev.cairn.workspace.SlackError.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each method, a call that provokes each of its errors. */
final class ErrorCases {
    /** @param call what is sent, on a stage of its own */
    record Wrong(SlackError error, Supplier<Stage> stage, Function<Stage, JsonNode> call) {
        String provoke() {
            try (Stage fresh = stage.get()) {
                return call.apply(fresh).path("error").asText();
            }
        }
    }

    private ErrorCases() {}

    static Stream<Wrong> ofEveryMethod(MethodSpec spec) {
        String method = spec.name();
        Function<Stage, String> token = stage -> spec.ofApp() ? stage.workspace.appToken() : stage.workspace.botToken();
        Stream<Wrong> always = Stream.of(
                raw(
                        NOT_ALLOWED_TOKEN_TYPE,
                        method,
                        "{}",
                        stage -> spec.ofApp() ? stage.workspace.botToken() : stage.workspace.appToken()),
                raw(NOT_AUTHED, method, "{}", stage -> ""),
                raw(INVALID_AUTH, method, "{}", stage -> "xoxb-wrong"),
                raw(INVALID_JSON, method, "{", stage -> stage.workspace.botToken()),
                wrong(
                        INVALID_FORM_DATA,
                        stage -> Json.parse(stage.raw(
                                                method,
                                                "text=%zz",
                                                "application/x-www-form-urlencoded",
                                                stage.workspace.botToken())
                                        .body())
                                .orElseThrow()),
                raw(JSON_NOT_OBJECT, method, "[]", stage -> stage.workspace.botToken()),
                wrong(
                        RATELIMITED,
                        stage -> IntStream.rangeClosed(0, spec.tier().burst())
                                .mapToObj(i -> raw(RATELIMITED, method, "{}", token)
                                        .call()
                                        .apply(stage))
                                .reduce((before, after) -> after)
                                .orElseThrow()));
        Stream<Wrong> removed = spec.ofApp()
                ? Stream.empty()
                : Stream.of(wrong(ACCOUNT_INACTIVE, stage -> {
                    stage.workspace.uninstall();
                    return stage.call(method, "{}");
                }));
        Stream<Wrong> scope = spec.scopes().isEmpty()
                ? Stream.empty()
                : Stream.of(new Wrong(MISSING_SCOPE, Stage::withScopes, stage -> stage.call(method, "{}")));
        return Stream.of(always, removed, scope).flatMap(each -> each);
    }

    static Stream<Wrong> of(String method) {
        return switch (method) {
            case "auth.test", "apps.connections.open" -> Stream.empty();
            case "chat.postMessage" -> join(content(method, stage -> "'channel':'C0GENERAL'"), posting(method, ""));
            case "chat.postEphemeral" ->
                join(
                        content(method, stage -> "'channel':'C0GENERAL','user':'U0ANA'"),
                        posting(method, ",'user':'U0ANA'"),
                        simple(USER_NOT_IN_CHANNEL, method, "{'channel':'C0LEADS','user':'U0ANA','text':'x'}"));
            case "chat.update" ->
                join(
                        content(method, stage -> "'channel':'C0GENERAL','ts':'%s'".formatted(posted(stage))),
                        wrong(
                                MSG_TOO_LONG,
                                stage -> stage.call(
                                        method,
                                        "{'channel':'C0GENERAL','ts':'%s','text':'%s'}"
                                                .formatted(posted(stage), "x".repeat(4001)))),
                        own(method, CANT_UPDATE_MESSAGE));
            case "chat.delete" -> own(method, CANT_DELETE_MESSAGE);
            case "chat.scheduleMessage" ->
                join(
                        content(method, stage -> "'channel':'C0GENERAL','post_at':%d".formatted(stage.now() + 600)),
                        posting(method, ",'post_at':9999999999"),
                        times());
            case "chat.deleteScheduledMessage" -> deleteScheduled();
            case "chat.scheduledMessages.list" ->
                join(simple(INVALID_CHANNEL, method, "{'channel':'C0NOWHERE'}"), paging(method, ""));
            case "chat.getPermalink" ->
                Stream.of(
                        simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0PLATFORM','message_ts':'1.2'}"),
                        simple(MESSAGE_NOT_FOUND, method, "{'channel':'C0GENERAL','message_ts':'1.2'}"));
            case "conversations.open" ->
                Stream.of(
                        simple(USERS_LIST_NOT_SUPPLIED, method, "{}"),
                        simple(USER_NOT_FOUND, method, "{'users':'U0NOBODY'}"),
                        simple(USER_DISABLED, method, "{'users':'U0DEE'}"),
                        simple(CANNOT_DM_BOT, method, "{'users':'U0BUILDBOT'}"),
                        simple(MISSING_SCOPE, method, "{'users':'U0ANA,U0BEN'}"),
                        simple(CHANNEL_NOT_FOUND, method, "{'channel':'D0NOBODY'}"));
            case "conversations.history" -> join(reading(method, ""), paging(method, "'channel':'C0GENERAL',"));
            case "conversations.replies" -> replies();
            case "users.info" -> Stream.of(simple(USER_NOT_FOUND, method, "{'user':'U0NOBODY'}"));
            case "views.open" -> join(views(method, ErrorCases::trigger), triggers(method));
            case "views.push" -> join(views(method, ErrorCases::triggerInView), triggers(method), pushing());
            case "views.update" -> join(views(method, ErrorCases::openView), updating());
            case "views.publish" -> publishing();
            case "files.getUploadURLExternal" -> expectingFiles(method);
            case "files.completeUploadExternal" -> completing(method);
            case "files.info" -> Stream.of(withFiles(FILE_NOT_FOUND, method, stage -> "{'file':'F0NOWHERE'}"));
            default -> throw new IllegalArgumentException("No cases for " + method);
        };
    }

    private static Stream<Wrong> content(String method, Function<Stage, String> base) {
        return Stream.of(
                with(NO_TEXT, method, base, ""),
                with(INVALID_BLOCKS, method, base, ",'text':'x','blocks':[{'type':'nonsense'}]"),
                with(INVALID_BLOCKS_FORMAT, method, base, ",'text':'x','blocks':'[{'"),
                with(INVALID_BLOCKS_FORMAT, method, base, ",'text':'x','blocks':{}"),
                with(INVALID_ARGUMENTS, method, base, ",'text':'x','attachments':'{'"),
                with(TOO_MANY_ATTACHMENTS, method, base, ",'attachments':[{}" + ",{}".repeat(100) + "]"),
                with(
                        INVALID_BLOCKS,
                        method,
                        base,
                        ",'attachments':[{'blocks':[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]}]"),
                with(MARKDOWN_TEXT_CONFLICT, method, base, ",'text':'x','markdown_text':'x'"),
                with(MSG_TOO_LONG, method, base, ",'markdown_text':'" + "x".repeat(12_001) + "'"),
                with(INVALID_METADATA_FORMAT, method, base, ",'text':'x','metadata':{'event_type':1}"));
    }

    private static Stream<Wrong> posting(String method, String more) {
        String rest = ",'text':'x'" + more + "}";
        return Stream.of(
                simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0NOWHERE'" + rest),
                simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0SECRET'" + rest),
                simple(CHANNEL_NOT_FOUND, method, "{'text':'x'" + more + "}"),
                simple(NOT_IN_CHANNEL, method, "{'channel':'C0PLATFORM'" + rest),
                simple(IS_ARCHIVED, method, "{'channel':'C0ARCHIVE'" + rest),
                new Wrong(
                        MESSAGES_TAB_DISABLED,
                        ErrorCases::withoutTabs,
                        stage -> stage.call(method, "{'channel':'U0ANA'" + rest)));
    }

    private static Stream<Wrong> own(String method, SlackError foreign) {
        return Stream.of(
                simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0SECRET','ts':'1.2','text':'x'}"),
                simple(MESSAGE_NOT_FOUND, method, "{'channel':'C0GENERAL','ts':'1.2','text':'x'}"),
                wrong(foreign, stage -> {
                    stage.workspace.write("U0ANA", "C0GENERAL", "mine");
                    String ts = stage.workspace
                            .messages("C0GENERAL", "U0ANA")
                            .get(0)
                            .path("ts")
                            .asText();
                    return stage.call(method, "{'channel':'C0GENERAL','ts':'%s','text':'x'}".formatted(ts));
                }));
    }

    private static Stream<Wrong> times() {
        return Stream.of(
                schedule(INVALID_TIME, stage -> "'soon'"),
                schedule(INVALID_TIME, stage -> "''"),
                schedule(TIME_IN_PAST, stage -> Long.toString(stage.now())),
                schedule(
                        TIME_TOO_FAR,
                        stage ->
                                Long.toString(stage.now() + Duration.ofDays(120).toSeconds() + 1)),
                wrong(
                        RESTRICTED_TOO_MANY,
                        stage -> IntStream.rangeClosed(0, 30)
                                .mapToObj(
                                        i -> stage.call("chat.scheduleMessage", scheduled(stage.now() + 600 + 9L * i)))
                                .reduce((before, after) -> after)
                                .orElseThrow()));
    }

    private static Stream<Wrong> deleteScheduled() {
        String method = "chat.deleteScheduledMessage";
        return Stream.of(
                simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0SECRET','scheduled_message_id':'Q1'}"),
                simple(INVALID_SCHEDULED_MESSAGE_ID, method, "{'channel':'C0GENERAL','scheduled_message_id':'Q1'}"),
                wrong(INVALID_SCHEDULED_MESSAGE_ID, stage -> {
                    String id = stage.ok("chat.scheduleMessage", scheduled(stage.now() + 59))
                            .path("scheduled_message_id")
                            .asText();
                    return stage.call(method, "{'channel':'C0GENERAL','scheduled_message_id':'%s'}".formatted(id));
                }));
    }

    private static Stream<Wrong> paging(String method, String base) {
        return Stream.of(
                simple(INVALID_LIMIT, method, "{" + base + "'limit':0}"),
                simple(INVALID_LIMIT, method, "{" + base + "'limit':'many'}"),
                simple(INVALID_CURSOR, method, "{" + base + "'cursor':'?'}"),
                simple(INVALID_CURSOR, method, "{" + base + "'cursor':'bmV4dDo5OTk='}"));
    }

    private static Stream<Wrong> reading(String method, String more) {
        return Stream.of(
                simple(CHANNEL_NOT_FOUND, method, "{'channel':'C0SECRET'" + more + "}"),
                simple(NOT_IN_CHANNEL, method, "{'channel':'C0PLATFORM'" + more + "}"),
                simple(MISSING_SCOPE, method, "{'channel':'C0LEADS'" + more + "}"));
    }

    private static Stream<Wrong> replies() {
        String method = "conversations.replies";
        return join(
                reading(method, ",'ts':'1.2'"),
                simple(THREAD_NOT_FOUND, method, "{'channel':'C0GENERAL','ts':'1.2'}"),
                wrong(INVALID_LIMIT, stage -> reply(stage, "'limit':0")),
                wrong(INVALID_CURSOR, stage -> reply(stage, "'cursor':'?'")));
    }

    private static JsonNode reply(Stage stage, String more) {
        return stage.call(
                "conversations.replies", "{'channel':'C0GENERAL','ts':'%s',%s}".formatted(posted(stage), more));
    }

    /** @param address what says which view: a trigger_id or a view_id, after whatever it needs was done */
    private static Stream<Wrong> views(String method, Function<Stage, String> address) {
        return Stream.of(
                with(INVALID_ARGUMENTS, method, address, ""),
                with(INVALID_ARGUMENTS, method, address, ",'view':'{'"),
                with(INVALID_ARGUMENTS, method, address, ",'view':[]"),
                with(INVALID_ARGUMENTS, method, address, ",'view':{'type':'home','blocks':[]}"),
                with(INVALID_ARGUMENTS, method, address, ",'view':{'type':'modal','blocks':[]}"),
                with(VIEW_TOO_LARGE, method, address, ",'view':" + modal(",'x':'" + "x".repeat(256_000) + "'")),
                wrong(DUPLICATE_EXTERNAL_ID, stage -> {
                    stage.ok(
                            "views.publish",
                            "{'user_id':'U0BEN','view':{'type':'home','external_id':'one',%s}}".formatted(BLOCKS));
                    return stage.call(
                            method, "{%s,'view':%s}".formatted(address.apply(stage), modal(",'external_id':'one'")));
                }));
    }

    private static Stream<Wrong> triggers(String method) {
        String view = "'view':" + modal("");
        return Stream.of(
                simple(INVALID_TRIGGER_ID, method, "{'trigger_id':'1.2.x'," + view + "}"),
                wrong(EXPIRED_TRIGGER_ID, stage -> {
                    String trigger = trigger(stage);
                    stage.realTime.pass(Duration.ofMillis(3001));
                    return stage.call(method, "{%s,%s}".formatted(trigger, view));
                }),
                wrong(EXCHANGED_TRIGGER_ID, stage -> {
                    String trigger = trigger(stage);
                    stage.ok("views.open", "{%s,%s}".formatted(trigger, view));
                    return stage.call(method, "{%s,%s}".formatted(trigger, view));
                }));
    }

    private static Stream<Wrong> pushing() {
        String method = "views.push";
        String view = "'view':" + modal("");
        return Stream.of(
                wrong(NOT_FOUND, stage -> stage.call(method, "{%s,%s}".formatted(trigger(stage), view))),
                wrong(PUSH_LIMIT_REACHED, stage -> {
                    stage.ok(method, "{%s,%s}".formatted(triggerInView(stage), view));
                    stage.ok(method, "{%s,%s}".formatted(pressInTopView(stage), view));
                    return stage.call(method, "{%s,%s}".formatted(pressInTopView(stage), view));
                }));
    }

    private static Stream<Wrong> updating() {
        String method = "views.update";
        return Stream.of(
                simple(NOT_FOUND, method, "{'view_id':'V0','view':" + modal("") + "}"),
                with(HASH_CONFLICT, method, ErrorCases::openView, ",'hash':'old','view':" + modal("")));
    }

    private static Stream<Wrong> publishing() {
        String method = "views.publish";
        String user = "{'user_id':'U0ANA',";
        String home = "'view':{'type':'home'," + BLOCKS;
        return Stream.of(
                simple(INVALID_ARGUMENTS, method, "{'user_id':'U0NOBODY'," + home + "}}"),
                simple(INVALID_ARGUMENTS, method, user + "'view':{'type':'home'}}"),
                simple(VIEW_TOO_LARGE, method, user + home + ",'x':'" + "x".repeat(256_000) + "'}}"),
                simple(HASH_CONFLICT, method, user + "'hash':'old'," + home + "}}"),
                new Wrong(NOT_ENABLED, ErrorCases::withoutTabs, stage -> stage.call(method, user + home + "}}")),
                wrong(DUPLICATE_EXTERNAL_ID, stage -> {
                    stage.ok(method, "{'user_id':'U0BEN'," + home + ",'external_id':'one'}}");
                    return stage.call(method, user + home + ",'external_id':'one'}}");
                }));
    }

    private static Stream<Wrong> expectingFiles(String method) {
        String file = "{'filename':'a.txt','length':%s%s}";
        return Stream.of(
                withFiles(MISSING_ARGUMENT, method, stage -> "{'length':3}"),
                withFiles(MISSING_ARGUMENT, method, stage -> "{'filename':'a.txt'}"),
                withFiles(MISSING_ARGUMENT, method, stage -> file.formatted("0", "")),
                withFiles(INVALID_ARGUMENTS, method, stage -> file.formatted("-1", "")),
                withFiles(INVALID_ARGUMENTS, method, stage -> file.formatted("'long'", "")),
                withFiles(
                        ALT_TXT_TOO_LARGE,
                        method,
                        stage -> file.formatted("3", ",'alt_txt':'" + "x".repeat(1001) + "'")),
                withFiles(
                        SNIPPET_TOO_LARGE, method, stage -> file.formatted(1024 * 1024 + 1, ",'snippet_type':'java'")),
                withFiles(FILE_UPLOAD_SIZE_RESTRICTED, method, stage -> file.formatted(StoredFiles.LARGEST + 1, "")),
                withFiles(STORAGE_LIMIT_REACHED, method, stage -> {
                    for (int held = 0; held < StoredFiles.MOST; held += StoredFiles.LARGEST) {
                        stage.ok(method, file.formatted(StoredFiles.LARGEST, ""));
                    }
                    return file.formatted("1", "");
                }));
    }

    private static Stream<Wrong> completing(String method) {
        Function<Stage, String> sent =
                stage -> "'files':[{'id':'%s'}]".formatted(FilesTest.upload(stage, "a.txt", "x"));
        String nowhere = ",C0NOWHERE".repeat(101).substring(1);
        return Stream.of(
                withFiles(INVALID_ARGUMENTS, method, stage -> "{}"),
                withFiles(INVALID_ARGUMENTS, method, stage -> "{'files':[]}"),
                withFiles(INVALID_ARGUMENTS, method, stage -> "{'files':'[{'}"),
                withFiles(FILE_NOT_FOUND, method, stage -> "{'files':[{'id':'F0NOWHERE'}]}"),
                withFiles(FILE_NOT_FOUND, method, stage -> "{'files':[{}]}"),
                withFiles(CHANNEL_NOT_FOUND, method, sent, ",'channel_id':'C0NOWHERE'"),
                withFiles(CHANNEL_NOT_FOUND, method, sent, ",'channel_id':'C0SECRET'"),
                withFiles(INVALID_CHANNEL, method, sent, ",'channels':'C0GENERAL,C0NOWHERE'"),
                withFiles(CHANNELS_LIMIT_EXCEEDED, method, sent, ",'channels':'" + nowhere + "'"),
                withFiles(NOT_IN_CHANNEL, method, sent, ",'channel_id':'C0PLATFORM'"),
                withFiles(POSTING_TO_CHANNEL_DENIED, method, sent, ",'channel_id':'C0ARCHIVE'"),
                withFiles(INVALID_BLOCKS, method, sent, ",'blocks':'[{'"),
                withFiles(INVALID_BLOCKS, method, sent, ",'blocks':{}"),
                withFiles(INVALID_BLOCKS, method, sent, ",'blocks':[{'type':'nonsense'}]"));
    }

    private static Wrong withFiles(SlackError error, String method, Function<Stage, String> base, String more) {
        return withFiles(error, method, stage -> "{" + base.apply(stage) + more + "}");
    }

    private static Wrong withFiles(SlackError error, String method, Function<Stage, String> args) {
        return new Wrong(error, FilesTest::stage, stage -> stage.call(method, args.apply(stage)));
    }

    private static final String BLOCKS =
            "'blocks':[{'type':'actions','elements':[{'type':'button','action_id':'go','text':{'type':'plain_text',"
                    + "'text':'Go'}}]}]";

    private static String modal(String more) {
        return "{'type':'modal','title':{'type':'plain_text','text':'Title'}," + BLOCKS + more + "}";
    }

    private static String trigger(Stage stage) {
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations");
        return "'trigger_id':'" + stage.app.last().form().path("trigger_id").asText() + "'";
    }

    private static String openView(Stage stage) {
        return "'view_id':'%s'"
                .formatted(stage.ok("views.open", "{%s,'view':%s}".formatted(trigger(stage), modal("")))
                        .at("/view/id")
                        .asText());
    }

    private static String triggerInView(Stage stage) {
        openView(stage);
        return pressInTopView(stage);
    }

    private static String pressInTopView(Stage stage) {
        var views = stage.workspace.views("U0ANA");
        String top = views.get(views.size() - 1).path("id").asText();
        stage.workspace.press(Press.inView("U0ANA", top, "go"));
        return "'trigger_id':'" + stage.app.last().payload().path("trigger_id").asText() + "'";
    }

    private static String posted(Stage stage) {
        return stage.ok("chat.postMessage", "{'channel':'C0GENERAL','text':'x'}")
                .path("ts")
                .asText();
    }

    private static Wrong schedule(SlackError error, Function<Stage, String> postAt) {
        return wrong(
                error,
                stage -> stage.call(
                        "chat.scheduleMessage",
                        "{'channel':'C0GENERAL','text':'x','post_at':" + postAt.apply(stage) + "}"));
    }

    private static String scheduled(long postAt) {
        return "{'channel':'C0GENERAL','text':'x','post_at':" + postAt + "}";
    }

    private static Stage withoutTabs() {
        return Stage.withManifest(manifest -> {
            ((ObjectNode) manifest.at("/features/app_home"))
                    .put("home_tab_enabled", false)
                    .put("messages_tab_enabled", false);
            return manifest;
        });
    }

    private static Wrong raw(SlackError error, String method, String body, Function<Stage, String> token) {
        return wrong(
                error,
                stage -> Json.parse(stage.raw(method, body, "application/json", token.apply(stage))
                                .body())
                        .orElseThrow());
    }

    private static Wrong with(SlackError error, String method, Function<Stage, String> base, String more) {
        return wrong(error, stage -> stage.call(method, "{" + base.apply(stage) + more + "}"));
    }

    private static Wrong simple(SlackError error, String method, String args) {
        return wrong(error, stage -> stage.call(method, args));
    }

    private static Wrong wrong(SlackError error, Function<Stage, JsonNode> call) {
        return new Wrong(error, Stage::new, call);
    }

    /** Cases one by one or in streams. */
    private static Stream<Wrong> join(Object... parts) {
        return Stream.of(parts)
                .flatMap(
                        part -> part instanceof Wrong one ? Stream.of(one) : ((Stream<?>) part).map(Wrong.class::cast));
    }
}
