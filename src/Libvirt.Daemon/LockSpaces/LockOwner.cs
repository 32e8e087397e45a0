using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>For whom a client acquires.</summary>
/// <param name="Process">The process that must not outlive its locks.</param>
/// <param name="Id">The guest's number.</param>
/// <param name="Name">The guest.</param>
/// <param name="Uuid">The guest.</param>
/// <param name="IsRestricted">The client has given up the right to call: its connection only holds what it has.</param>
/// <param name="StartTime">When the process began, in clock ticks since boot: tells it from a later one with the same number.</param>
internal sealed record LockOwner(int Process, uint Id, string Name, Uuid Uuid, bool IsRestricted, ulong StartTime)
{
    /// <summary>How a client that has not registered is written down.</summary>
    public static LockOwner Nobody { get; } = new(0, 0, "", default, false, 0);

    /// <summary>An owner that runs now.</summary>
    public static LockOwner Of(int process, uint id, string name, Uuid uuid, bool isRestricted) => new(process, id, name, uuid, isRestricted, ProcessIdentity.StartTimeOf(process));

    /// <summary>In native's words.</summary>
    public JsonObject Save() => new JsonObject().Add("restricted", IsRestricted).Add("ownerPid", (long)Process).Add("ownerId", (ulong)Id).Add("ownerName", Name).Add("ownerUUID", Uuid.ToString());

    /// <summary>From native's words; null for a client that has not registered.</summary>
    public static LockOwner? Restore(JsonObject state)
    {
        int process = state.GetNumber("ownerPid")?.AsInt ?? 0;
        return process == 0 ? null : Of(process, state.GetNumber("ownerId")?.AsUInt ?? 0, state.GetString("ownerName") ?? "",
            Uuid.TryParse(state.GetString("ownerUUID") ?? "", out var uuid) ? uuid : default, state.GetBoolean("restricted") ?? false);
    }
}
