namespace Libvirt.Documents.Domains;

public sealed partial class Watchdog
{
    partial void OnAttributesRead(XmlPullReader reader) => Action ??= WatchdogAction.Reset;
}
