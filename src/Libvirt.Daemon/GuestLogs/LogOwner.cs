using Libvirt.Json;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>Whose log it is.</summary>
/// <param name="Driver">"qemu" ...</param>
/// <param name="DomainName">The guest.</param>
/// <param name="DomainId">The guest.</param>
internal sealed record LogOwner(string Driver, string DomainName, Uuid DomainId)
{
    /// <summary>Adds it to a log's state.</summary>
    public void Save(JsonObject state) => state.Add("driver", Driver).Add("domname", DomainName).Add("domuuid", DomainId.ToString());

    /// <summary>Reads it from a log's state. States of old releases have no owner.</summary>
    public static LogOwner Restore(JsonObject state) => new(state.GetString("driver") ?? "", state.GetString("domname") ?? "",
        Uuid.TryParse(state.GetString("domuuid") ?? "", out var id) ? id : default);
}
