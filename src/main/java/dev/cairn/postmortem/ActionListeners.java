package dev.cairn.postmortem;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.postmortem.ChangeAction.Subject;
import dev.cairn.postmortem.PostmortemAccess.Access;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The list of a postmortem's action items, and the forms that add and change them. */
public final class ActionListeners implements Listeners {
    private final Actions actions;
    private final ChangeAction change;
    private final PostmortemAccess access;
    private final ActionDeeds deeds;
    private final SwitchDigest digest;
    private final DefaultDue defaultDue;
    private final ActionDays days;

    public ActionListeners(
            Actions actions,
            ChangeAction change,
            PostmortemStore postmortems,
            ActionDeeds deeds,
            SwitchDigest digest,
            DefaultDue defaultDue,
            ActionDays days) {
        this.actions = actions;
        this.change = change;
        this.access = new PostmortemAccess(postmortems);
        this.deeds = deeds;
        this.digest = digest;
        this.defaultDue = defaultDue;
        this.days = days;
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(ActionBlocks.OPEN, this::open);
        edge.buttonsOpeningForm(ActionBlocks.PAGE, this::turn);
        edge.buttonOpeningForm(ActionBlocks.ADD, this::openAdd);
        edge.form(ActionBlocks.ADD, this::add);
        edge.buttonOpeningForm(
                ActionBlocks.EDIT,
                press -> openChange(
                        press,
                        (subject, page) ->
                                ActionBlocks.edit(subject.action(), asItIs(subject.action()), page, Optional.empty())));
        edge.form(ActionBlocks.EDIT, this::edit);
        edge.buttonOpeningForm(
                ActionBlocks.DONE,
                press -> openChange(press, (subject, page) -> ActionBlocks.done(subject.action(), page)));
        edge.form(ActionBlocks.DONE, this::finish);
        edge.buttonOpeningForm(
                ActionBlocks.DROP,
                press -> openChange(press, (subject, page) -> ActionBlocks.drop(subject.action(), page)));
        edge.form(ActionBlocks.DROP, this::drop);
        edge.buttonOpeningForm(
                ActionNudgeBlocks.GIVE,
                press -> openChange(press, (subject, page) -> ActionBlocks.give(subject.action())));
        edge.form(ActionNudgeBlocks.GIVE, this::give);
        edge.buttonOpeningForm(ActionBlocks.REOPEN, this::reopen);
        edge.buttonOpeningForm(ActionBlocks.DIGEST_ON, press -> switchDigest(press, digest::on));
        edge.buttonOpeningForm(ActionBlocks.DIGEST_OFF, press -> switchDigest(press, digest::off));
    }

    private static ActionDraft asItIs(ActionItem action) {
        return new ActionDraft(action.text(), action.kind(), action.ownerId(), action.dueOn());
    }

    private Reply open(ButtonPress press) {
        Access may = access.in(press.caller(), press.value(), Optional.of(press.channelId()), PostmortemRight.SEE);
        return may instanceof Access.To to
                ? new Reply.Open(list(press.caller(), to, 1, Optional.empty()))
                : Reply.tell(((Access.Refused) may).sentence());
    }

    private Reply turn(ButtonPress press) {
        String[] place = press.value().split(" ", 2);
        return redrawn(press.caller(), place[0], Integer.parseInt(place[1]), Optional.empty());
    }

    private Reply redrawn(Caller caller, String postmortemId, int page, Optional<String> said) {
        Access may = access.in(caller, postmortemId, PostmortemRight.SEE);
        return may instanceof Access.To to
                ? new Reply.Redraw(list(caller, to, page, said))
                : Reply.tell(((Access.Refused) may).sentence());
    }

    private Form list(Caller caller, Access.To to, int wanted, Optional<String> said) {
        Postmortem postmortem = to.postmortem();
        List<ActionItem> all = actions.of(postmortem);
        int pages = Math.max(1, (all.size() + ActionBlocks.ON_A_PAGE - 1) / ActionBlocks.ON_A_PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        List<ActionItem> shown = all.stream()
                .skip((page - 1L) * ActionBlocks.ON_A_PAGE)
                .limit(ActionBlocks.ON_A_PAGE)
                .toList();
        return ActionBlocks.list(
                new ActionBlocks.Page(
                        postmortem,
                        shown,
                        actions.count(postmortem),
                        page,
                        pages,
                        caller.userId(),
                        to.part(),
                        days.today(caller.userId()),
                        digest.isOn(caller.teamId(), postmortem.channelId())),
                said);
    }

    private Reply openAdd(ButtonPress press) {
        Access may = access.in(press.caller(), press.value(), PostmortemRight.ADD_ACTION);
        return may instanceof Access.To to
                ? new Reply.Redraw(ActionBlocks.add(
                        to.postmortem(),
                        UUID.randomUUID().toString(),
                        press.caller().userId(),
                        defaultDue.of(to.postmortem(), press.caller().userId())))
                : Reply.tell(((Access.Refused) may).sentence());
    }

    private Reply add(FormSubmission form) {
        String[] ids = form.metadata().split(" ", 2);
        ActionResult result = deeds.add().add(form.caller(), ids[0], ids[1], ActionBlocks.draft(form, ids[1]));
        return answered(
                result, ids[1], ActionField.TEXT, kept -> redrawn(form.caller(), ids[0], 1, Optional.of("Added.")));
    }

    /** What a form about one action looks like. */
    private interface About {
        Form form(Subject subject, int page);
    }

    private Reply openChange(ButtonPress press, About about) {
        ActionPlace place = ActionPlace.of(press.value());
        Optional<String> refusal = change.refusal(press.caller(), place.actionId(), PostmortemRight.CHANGE_ACTION);
        Optional<Subject> found = change.find(press.caller(), place.actionId());
        if (refusal.isPresent() || found.isEmpty()) {
            return Reply.tell(refusal.orElse(ChangeAction.GONE));
        }
        boolean inForm = press.channelId().isEmpty();
        if (!found.get().action().isOpen()) {
            String sentence = found.get().action().isDone()
                    ? "This action is marked done already."
                    : "This action was dropped already.";
            return inForm
                    ? redrawn(press.caller(), found.get().postmortem().id(), place.page(), Optional.of(sentence))
                    : Reply.tell(sentence);
        }
        Form form = about.form(found.get(), place.page());
        return inForm ? new Reply.Redraw(form) : new Reply.Open(form);
    }

    private Reply edit(FormSubmission form) {
        ActionForm opened = ActionForm.of(form.metadata());
        String id = opened.place().actionId();
        ActionDraft draft = ActionBlocks.draft(form, id);
        ActionResult result = deeds.edit().edit(form.caller(), id, opened.version(), draft);
        return result instanceof ActionResult.Meanwhile meanwhile
                ? new Reply.Redraw(ActionBlocks.edit(
                        meanwhile.now(), draft, opened.place().page(), Optional.of(whatItIsNow(meanwhile.now()))))
                : saved(form, result, ActionField.TEXT, "Saved.");
    }

    private String whatItIsNow(ActionItem now) {
        return "Somebody else changed this while you wrote. It now says: “" + now.text() + "”, due "
                + Days.written(now.dueOn())
                + ". What you wrote stands below; press Save once more to keep yours instead.";
    }

    private Reply finish(FormSubmission form) {
        String id = ActionForm.of(form.metadata()).place().actionId();
        String proof = form.value(ActionBlocks.field(ActionField.PROOF, id)).orElse("");
        return saved(form, deeds.finish().finish(form.caller(), id, proof), ActionField.PROOF, "Done. Well done.");
    }

    private Reply drop(FormSubmission form) {
        String id = ActionForm.of(form.metadata()).place().actionId();
        String reason = form.value(ActionBlocks.field(ActionField.REASON, id)).orElse("");
        return saved(form, deeds.drop().drop(form.caller(), id, reason), ActionField.REASON, "Dropped.");
    }

    private Reply give(FormSubmission form) {
        ActionForm opened = ActionForm.of(form.metadata());
        String id = opened.place().actionId();
        String owner = form.value(ActionBlocks.field(ActionField.OWNER, id)).orElse("");
        ActionResult result = deeds.reassign().reassign(form.caller(), id, opened.ownerId(), owner);
        return result instanceof ActionResult.Meanwhile
                ? new Reply.FieldErrors(Map.of(
                        ActionBlocks.field(ActionField.OWNER, id),
                        "Somebody else gave it away meanwhile. Look under All actions whose it is now."))
                : saved(form, result, ActionField.OWNER, "Given, and the new owner is told.");
    }

    private Reply reopen(ButtonPress press) {
        ActionPlace place = ActionPlace.of(press.value());
        ActionResult result = deeds.reopen().reopen(press.caller(), place.actionId());
        return result instanceof ActionResult.Kept kept
                ? redrawn(
                        press.caller(),
                        kept.action().postmortemId(),
                        place.page(),
                        Optional.of(
                                "Open again, due " + Days.written(kept.action().dueOn()) + "."))
                : Reply.tell(((ActionResult.Refused) result).sentence());
    }

    private Reply saved(FormSubmission form, ActionResult result, ActionField first, String what) {
        ActionPlace place = ActionForm.of(form.metadata()).place();
        return answered(
                result,
                place.actionId(),
                first,
                kept -> redrawn(
                        form.caller(),
                        kept.action().postmortemId(),
                        place.page(),
                        Optional.of(
                                kept.mayStillArrive()
                                        ? what + " A reminder is due within two minutes and may still arrive as it was."
                                        : what)));
    }

    /** What is wrong is said under its entry, and all that was typed stays. */
    private static Reply answered(
            ActionResult result, String actionId, ActionField first, Function<ActionResult.Kept, Reply> done) {
        if (result instanceof ActionResult.Kept kept) {
            return done.apply(kept);
        }
        return result instanceof ActionResult.Faulty faulty
                ? new Reply.FieldErrors(ActionBlocks.under(faulty.sentences(), actionId))
                : new Reply.FieldErrors(
                        Map.of(ActionBlocks.field(first, actionId), ((ActionResult.Refused) result).sentence()));
    }

    private Reply switchDigest(ButtonPress press, SwitchDigest.Deed deed) {
        Access may = access.in(press.caller(), press.value(), PostmortemRight.SET_DIGEST);
        if (!(may instanceof Access.To to)) {
            return Reply.tell(((Access.Refused) may).sentence());
        }
        return redrawn(
                press.caller(),
                press.value(),
                1,
                Optional.of(deed.in(press.caller(), to.postmortem().channelId())));
    }
}
