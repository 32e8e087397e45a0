using System.Runtime.CompilerServices;

namespace Libvirt.Library.Boundary;

/// <summary>What the boundary knows of each type of object: its mark in the slab and the error for a pointer that is none of it.</summary>
internal static class ObjectKinds
{
    private sealed record Kind(Type Type, ErrorNumber Code, ErrorDomain Domain);

    // Codes and domains: abi/guards.json, "objects".
    private static readonly Kind[] Kinds =
    [
        new(typeof(Connection), ErrorNumber.InvalidConn, ErrorDomain.None),
        new(typeof(Domain), ErrorNumber.InvalidDomain, ErrorDomain.Dom),
        new(typeof(Network), ErrorNumber.InvalidNetwork, ErrorDomain.Network),
        new(typeof(NetworkPort), ErrorNumber.InvalidNetworkPort, ErrorDomain.Network),
        new(typeof(Interface), ErrorNumber.InvalidInterface, ErrorDomain.Interface),
        new(typeof(StoragePool), ErrorNumber.InvalidStoragePool, ErrorDomain.Storage),
        new(typeof(StorageVol), ErrorNumber.InvalidStorageVol, ErrorDomain.Storage),
        new(typeof(NodeDevice), ErrorNumber.InvalidNodeDevice, ErrorDomain.Nodedev),
        new(typeof(Secret), ErrorNumber.InvalidSecret, ErrorDomain.Secret),
        new(typeof(NWFilter), ErrorNumber.InvalidNwfilter, ErrorDomain.Nwfilter),
        new(typeof(NWFilterBinding), ErrorNumber.InvalidNwfilterBinding, ErrorDomain.Nwfilter),
        new(typeof(Stream), ErrorNumber.InvalidStream, ErrorDomain.Streams),
        new(typeof(DomainSnapshot), ErrorNumber.InvalidDomainSnapshot, ErrorDomain.DomainSnapshot),
        new(typeof(DomainCheckpoint), ErrorNumber.InvalidDomainCheckpoint, ErrorDomain.DomainCheckpoint),
        new(typeof(AdmConnect), ErrorNumber.InvalidConn, ErrorDomain.Admin),
        new(typeof(AdmServer), ErrorNumber.InvalidConn, ErrorDomain.Admin),
        new(typeof(AdmClient), ErrorNumber.InvalidConn, ErrorDomain.Admin),
    ];

    private static class Mark<T>
    {
        public static readonly ulong Value = MagicOf(typeof(T));
    }

    /// <summary>The mark of a living object of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Magic<T>() where T : LibvirtObject => Mark<T>.Value;

    /// <summary>The mark of this object.</summary>
    public static ulong Magic(LibvirtObject value) => MagicOf(value.GetType());

    /// <summary>The error of a pointer that is no living <typeparamref name="T"/>.</summary>
    public static LibvirtException Invalid<T>(string function) where T : LibvirtObject
    {
        var kind = Array.Find(Kinds, k => k.Type == typeof(T))!;
        return LibvirtException.Create(kind.Domain, kind.Code, function);
    }

    private static ulong MagicOf(Type type)
    {
        int index = Array.FindIndex(Kinds, k => k.Type == type);
        return index < 0 ? throw new InvalidOperationException(type.Name + " has no kind") : 0x4c69_6276_6972_7400UL + (ulong)index;
    }
}
