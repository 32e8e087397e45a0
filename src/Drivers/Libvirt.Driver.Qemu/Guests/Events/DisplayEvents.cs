using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>Somebody looks at the guest's screen.</summary>
internal static class DisplayEvents
{
    /// <summary>A connection was made.</summary>
    public static void Connected(EventContext context) => Raise(context, DomainEventGraphicsPhase.Connect);

    /// <summary>It was authenticated.</summary>
    public static void Initialized(EventContext context) => Raise(context, DomainEventGraphicsPhase.Initialize);

    /// <summary>It ended.</summary>
    public static void Disconnected(EventContext context) => Raise(context, DomainEventGraphicsPhase.Disconnect);

    private static void Raise(EventContext context, DomainEventGraphicsPhase phase)
    {
        JsonObject? server = context.Part("server"), client = context.Part("client");
        if (server is null || client is null)
            return;
        var who = new List<GraphicsIdentity>();
        if (client.GetString("x509_dname") is { } name)
            who.Add(new("x509dname", name));
        if (client.GetString("sasl_username") is { } user)
            who.Add(new("saslUsername", user));
        context.Raise(DomainEventID.Graphics, new DomainEventGraphics((int)phase, Address(server), Address(client), server.GetString("auth") ?? "", who));
    }

    private static GraphicsAddress Address(JsonObject side) => new(side.GetString("family") switch
    {
        "ipv6" => (int)DomainEventGraphicsAddressType.Ipv6,
        "unix" => (int)DomainEventGraphicsAddressType.Unix,
        _ => (int)DomainEventGraphicsAddressType.Ipv4,
    }, side.GetString("host") ?? "", side.GetString("service") ?? side.GetString("port") ?? "");
}
