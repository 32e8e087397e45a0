namespace Libvirt;

/// <summary>The network calls. An instance of this class itself stands for a driver that has none of them.</summary>
public partial class NetworkDriver
{
    /// <summary>Where the driver's events come from; null when it has none.</summary>
    public virtual ObjectEventQueue? Events(Connection connection) => null;
}
