using System.Globalization;
using System.Text;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Characters;

/// <summary>The host side of a character device as QEMU is told about it. What is opened for it is open already.</summary>
/// <param name="Id">"char" and the device's alias.</param>
/// <param name="Backend">What the definition says.</param>
internal sealed record CharacterBackend(string Id, CharBackend Backend)
{
    /// <summary>It belongs to a parallel port.</summary>
    public bool IsParallel { get; init; }

    /// <summary>A listening socket; null when QEMU listens itself.</summary>
    public int? Listener { get; init; }

    /// <summary>Name under which the monitor was given the listening socket; null when QEMU inherits it.</summary>
    public string? ListenerName { get; init; }

    /// <summary>What the file of the definition is for QEMU (a set of descriptors, or the path); null for the definition's.</summary>
    public string? Output { get; init; }

    /// <summary>What is in the file is kept: always when a descriptor is handed over.</summary>
    public bool? Append { get; init; }

    /// <summary>Where all that passes is copied to; null for nowhere.</summary>
    public string? Log { get; init; }

    /// <summary>That file is not emptied.</summary>
    public bool? LogAppend { get; init; }

    /// <summary>Alias of the TLS credentials; null for plain text.</summary>
    public string? Tls { get; init; }

    /// <summary>Name of the channel of SPICE.</summary>
    public string? SpiceChannel { get; init; }

    /// <summary>Milliseconds can be told.</summary>
    public bool ReconnectsInMilliseconds { get; init; }

    /// <summary>The first source: for all but UDP there is one.</summary>
    public CharSource Source => Backend.Sources.Count > 0 ? Backend.Sources[0] : new();

    /// <summary>The side that QEMU connects to.</summary>
    public CharSource? Remote => Backend.Sources.Find(s => s.Mode is CharMode.Connect or null);

    /// <summary>The side that QEMU listens at.</summary>
    public CharSource? Local => Backend.Sources.Find(s => s.Mode == CharMode.Bind);

    /// <summary>QEMU is the server.</summary>
    public bool Listens => Source.Mode == CharMode.Bind;

    /// <summary>The protocol is telnet's.</summary>
    public bool IsTelnet => Backend.Protocol?.Type is CharProtocolType.Telnet or CharProtocolType.Telnets;

    /// <summary>Seconds until QEMU connects again; null when nothing is said.</summary>
    public uint? Reconnect => Source.Reconnect is { Enabled: { } enabled } reconnect ? enabled ? reconnect.Timeout ?? 0 : 0 : null;
}
