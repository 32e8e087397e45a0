namespace Libvirt.Rpc.Protocol;

/// <summary>Parts of events.</summary>
public static partial class Wire
{
    /// <summary>An end of a graphics connection.</summary>
    public static RemoteDomainEventGraphicsAddress From(GraphicsAddress? address)
        => new() { Family = address?.Family ?? 0, Node = address?.Node ?? "", Service = address?.Service ?? "" };

    /// <summary>An end of a graphics connection.</summary>
    public static GraphicsAddress To(RemoteDomainEventGraphicsAddress v) => new(v.Family, v.Node, v.Service);

    /// <summary>Who connected.</summary>
    public static RemoteDomainEventGraphicsIdentity[] From(IReadOnlyList<GraphicsIdentity> list)
        => [.. list.Select(i => new RemoteDomainEventGraphicsIdentity { Type = i.Type, Name = i.Name })];

    /// <summary>Who connected.</summary>
    public static GraphicsIdentity[] To(RemoteDomainEventGraphicsIdentity[] list) => Array.ConvertAll(list, i => new GraphicsIdentity(i.Type, i.Name));
}
