using Answerable.Records.Files;

namespace Answerable.Records.Tests.Files;

public sealed class FileTypesPackTests
{
    [Fact]
    public void The_list_that_ships_is_whole() => Assert.Empty(FileTypesPack.Check(null)!);

    [Fact]
    public void What_is_wrong_is_told_with_its_line()
    {
        var problems = new PackProblems("documents/types.txt");
        using var text = new StringReader("# A list\nimage/png | PNG | png | begins 89zz\nimage/png | PNG\n\na/b | B | b | looks nice\n");
        FileTypesPack.Read(text, problems);
        Assert.Equal([2, 3, 5], problems.Found.Select(problem => problem.Line));
    }
}
