namespace Libvirt.Library.Boundary;

/// <summary>Calls a program's callback with an event. The part that is written by hand makes the nested structs of graphics events.</summary>
internal static unsafe partial class EventDispatch
{
    private static nint Allocate(GraphicsAddress? address)
    {
        if (address is null)
            return 0;
        var native = (NativeDomainEventGraphicsAddress*)Native.Zeroed(sizeof(NativeDomainEventGraphicsAddress));
        native->Family = address.Family;
        native->Node = NativeText.Allocate(address.Node);
        native->Service = NativeText.Allocate(address.Service);
        return (nint)native;
    }

    private static nint Allocate(IReadOnlyList<GraphicsIdentity> identities)
    {
        var native = (NativeDomainEventGraphicsSubject*)Native.Zeroed(sizeof(NativeDomainEventGraphicsSubject));
        var array = (NativeDomainEventGraphicsSubjectIdentity*)Native.Zeroed((long)sizeof(NativeDomainEventGraphicsSubjectIdentity) * identities.Count);
        for (int i = 0; i < identities.Count; i++)
        {
            array[i].Type = NativeText.Allocate(identities[i].Type);
            array[i].Name = NativeText.Allocate(identities[i].Name);
        }
        native->Nidentity = identities.Count;
        native->Identities = (nint)array;
        return (nint)native;
    }

    private static void FreeAddress(nint address)
    {
        if (address == 0)
            return;
        var native = (NativeDomainEventGraphicsAddress*)address;
        Native.Free(native->Node);
        Native.Free(native->Service);
        Native.Free(address);
    }

    private static void FreeSubject(nint subject)
    {
        var native = (NativeDomainEventGraphicsSubject*)subject;
        var array = (NativeDomainEventGraphicsSubjectIdentity*)native->Identities;
        for (int i = 0; i < native->Nidentity; i++)
        {
            Native.Free(array[i].Type);
            Native.Free(array[i].Name);
        }
        Native.Free((nint)array);
        Native.Free(subject);
    }
}
