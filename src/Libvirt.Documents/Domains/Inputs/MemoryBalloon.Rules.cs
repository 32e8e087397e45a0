namespace Libvirt.Documents.Domains;

public sealed partial class MemoryBalloon
{
    private bool HasPeriod => StatsPeriod > 0;

    /// <summary>A balloon that is not there is nowhere and has no name.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Model == MemoryBalloonModel.None)
            Info = new();
    }
}
