using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>A network of the test driver.</summary>
public sealed class TestNetwork(NetworkDocument definition) : StatefulObject<NetworkDocument>(definition.Name, definition.Uuid!.Value, new(definition))
{
    /// <summary>What a program gets.</summary>
    public Network For(Connection connection) => new(connection, Name, Uuid);

    /// <summary>What programs that listen get.</summary>
    public ObjectEvent Lifecycle(NetworkEventLifecycleType what)
        => ObjectEvent.Of(Name, Uuid, NetworkEventID.Lifecycle, new NetworkEventLifecycle((int)what, 0));
}
