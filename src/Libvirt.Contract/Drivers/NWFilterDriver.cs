namespace Libvirt;

/// <summary>The network filter calls. An instance of this class itself stands for a driver that has none of them.</summary>
public partial class NWFilterDriver
{
    /// <summary>Where the driver's events come from; null when it has none.</summary>
    public virtual ObjectEventQueue? Events(Connection connection) => null;
}
