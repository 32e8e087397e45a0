namespace Libvirt.Documents.Domains;

public sealed partial class PerformanceEvents
{
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 1; i < Events.Count; i++)
            for (int j = 0; j < i; j++)
                if (Events[i].Name == Events[j].Name)
                    throw reader.XmlError($"perf event '{PerformanceEventNameNames.Text(Events[i].Name)}' was already specified");
    }
}
