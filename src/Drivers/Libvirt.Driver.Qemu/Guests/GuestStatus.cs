using Libvirt.Documents.Domains.Status;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>Status files: what a restarted daemon, ours or native's, must know about a guest that runs.</summary>
internal static class GuestStatus
{
    /// <summary>The text of the file.</summary>
    public static string Write(GuestState<QemuRun> state) => new DomainStatusDocument
    {
        State = (DomainStatusState)state.State,
        Reason = StateReasons.Name(state.State, state.Reason),
        Pid = state.Run!.Pid,
        Taints = [.. state.Taints],
        Deprecations = [.. state.Deprecations],
        PrivateData = state.Run.Status,
        Domain = state.Live,
    }.Format(new());
}
