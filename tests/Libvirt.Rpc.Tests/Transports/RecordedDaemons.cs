using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>The host as a row of uris.tsv describes it.</summary>
internal sealed class RecordedDaemons(RecordedUri row) : LocalDaemons
{
    private const string System = "/var/run/libvirt", Home = "/run/libvirt-record/home";

    public override bool IsRoot => row.User == "root";

    public override string SystemFolder => System;

    public override string SessionFolder => Variable("XDG_RUNTIME_DIR") is { } set ? Path.Combine(set, "libvirt") : Path.Combine(Variable("XDG_CACHE_HOME") ?? Home + "/.cache", "libvirt");

    public override string? Variable(string name)
        => row.Environment.TryGetValue(name, out var value) ? value == "-" ? null : value : name == "XDG_RUNTIME_DIR" && !IsRoot ? "/run/user/1000" : null;

    public override bool Exists(string path) => row.Sockets.Any(socket => path == (socket.StartsWith("session:", StringComparison.Ordinal)
        ? SessionFolder + "/" + socket["session:".Length..] : System + "/" + socket.Replace("stale:", "", StringComparison.Ordinal)));
}
