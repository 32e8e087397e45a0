using System.Text;

namespace Libvirt.Documents.Nodes;

public sealed partial class NodeCpu
{
    private const int ModelLength = 31;

    partial void OnRead(XmlPullReader reader)
    {
        if (Model is { Length: 0 })
            Model = null;
        if (Model is not null && Encoding.UTF8.GetByteCount(Model) > ModelLength)
            throw reader.Error(ErrorNumber.InternalError, $"Model {Model} too big for destination");
    }
}
